/** Shows how far long work has come: a bar at a terminal, else a line for each tenth. */
export interface Progress {
  /** Begins the next part of the work; `of` steps, where they can be counted. */
  begin: (name: string, of?: number) => void
  /** How many steps are done. */
  at: (done: number) => void
  end: () => void
}

interface Screen {
  isTTY?: boolean | undefined
  write(text: string): unknown
}

export const noProgress: Progress = { begin: () => {}, at: () => {}, end: () => {} }

export function progressOn(screen: Screen, now: () => number): Progress {
  return screen.isTTY === true ? bar(screen, now) : lines(screen)
}

function lines(screen: Screen): Progress {
  let [part, total, tenths] = ['', 0, 0]
  return {
    begin(name, of = 0) {
      ;[part, total, tenths] = [name, of, 0]
      screen.write(`${name} …\n`)
    },
    at(done) {
      const reached = total > 0 ? Math.floor((done * 10) / total) : 0
      if (reached > tenths) screen.write(`${part}: ${reached * 10} %\n`)
      tenths = Math.max(tenths, reached)
    },
    end: () => {},
  }
}

const width = 24
const betweenPaints = 100
const clear = '\r\u001b[2K'

function bar(screen: Screen, now: () => number): Progress {
  let [part, total, began, painted] = ['', 0, 0, -Infinity]
  return {
    begin(name, of = 0) {
      ;[part, total, began, painted] = [name, of, now(), -Infinity]
      screen.write(`${clear}${name} …`)
    },
    at(done) {
      if (total === 0 || (now() - painted < betweenPaints && done < total)) return
      painted = now()
      const full = Math.round((done / total) * width)
      const percent = Math.floor((done / total) * 100)
      const drawn = `${'█'.repeat(full)}${'░'.repeat(width - full)}`
      screen.write(
        `${clear}${part}  ${drawn}  ${percent} %${left((now() - began) / 1000, done, total)}`,
      )
    },
    end: () => screen.write(clear),
  }
}

const tooEarly = 2

function left(seconds: number, done: number, total: number): string {
  if (seconds < tooEarly || done === 0 || done >= total) return ''
  const more = (seconds / done) * (total - done)
  return more < 90 ? `  ${Math.ceil(more)} s left` : `  ${Math.round(more / 60)} min left`
}
