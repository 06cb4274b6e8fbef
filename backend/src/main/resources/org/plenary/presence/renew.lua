-- Renews leases of one session and drops those that have lapsed, by the clock of Redis.
-- KEYS: 1 marker (string), 2 leases of the session (sorted set: member -> lapse in ms)
-- ARGV: 1 lease in ms (integer), 2 random value for a marker that is missing (string), 3.. members (strings)
-- Returns the marker (string): another one than before betrays a flush.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local marker = redis.call('GET', KEYS[1])
if not marker then
  marker = ARGV[2] .. ' ' .. string.format('%.0f', now)
end
redis.call('SET', KEYS[1], marker, 'PX', 86400000)
local lapse = string.format('%.0f', now + ARGV[1])
local leases = {}
for i = 3, #ARGV do
  leases[#leases + 1] = lapse
  leases[#leases + 1] = ARGV[i]
end
redis.call('ZADD', KEYS[2], unpack(leases))
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', string.format('(%.0f', now))
redis.call('PEXPIRE', KEYS[2], 2 * ARGV[1])
return marker
