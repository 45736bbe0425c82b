// Express prints every address that is asked for wherever DEBUG names it; it looks when it is loaded,
// so this is imported before all else.
delete process.env.DEBUG
