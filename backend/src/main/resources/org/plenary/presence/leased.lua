-- Finds a node's leases of one session that have not lapsed, by the clock of Redis.
-- KEYS: 1 marker (string), 2 leases of the session (sorted set: member -> lapse in ms)
-- ARGV: 1 beginning of the node's members (string), 2 random value for a marker that is missing (string)
-- Returns the marker's age in ms (integer), then the members (strings).
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local marker = redis.call('GET', KEYS[1])
if not marker then
  marker = ARGV[2] .. ' ' .. string.format('%.0f', now)
  redis.call('SET', KEYS[1], marker, 'PX', 86400000)
end
local found = { now - tonumber(string.match(marker, ' (%d+)$')) }
for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], string.format('%.0f', now), '+inf')) do
  if string.sub(member, 1, #ARGV[1]) == ARGV[1] then
    found[#found + 1] = member
  end
end
return found
