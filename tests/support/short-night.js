// Loaded before a server in a test: whoever would wait for hours is woken in a second or less.
const real = globalThis.setTimeout
const hour = 3_600_000

globalThis.setTimeout = (call, wait, ...given) =>
  real(call, wait > hour ? wait / 100_000 : wait, ...given)
