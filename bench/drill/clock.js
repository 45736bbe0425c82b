// Loaded before the server, so that its clock can jump while it runs: a message says by how many hours.
let shift = 0
const Real = Date

globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [Real.now() + shift] : given))
  }

  static now() {
    return Real.now() + shift
  }
}

process.on('message', ({ hours }) => {
  shift = hours * 3_600_000
})
process.channel.unref()
