-- Counts a failed try, and remembers the count from now on for a while.
-- KEYS[1]  string  the counter of an address
-- ARGV[1]  int     seconds for which it is remembered
-- Returns the count.
local count = redis.call('incr', KEYS[1])
redis.call('expire', KEYS[1], ARGV[1])
return count
