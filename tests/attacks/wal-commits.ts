/** What one transaction changed, as a write-ahead log keeps it: the pages as they became. */
export interface Commit {
  /** Everything that could be read before. */
  before: Buffer
  pages: Buffer[]
}

const [logHead, frameHead] = [32, 24]

/** Splits a write-ahead log into its transactions; `start` is the database as it was before them. */
export function commitsIn(log: Buffer, start: Buffer): Commit[] {
  if (log.length < logHead) return []
  const pageSize = log.readUInt32BE(8)
  const known = new Map<number, Buffer>()
  for (let at = 0; at < start.length; at += pageSize) {
    known.set(at / pageSize + 1, start.subarray(at, at + pageSize))
  }
  const commits: Commit[] = []
  let frames: [number, Buffer][] = []
  for (let at = logHead; at + frameHead + pageSize <= log.length; at += frameHead + pageSize) {
    const page = log.subarray(at + frameHead, at + frameHead + pageSize)
    frames.push([log.readUInt32BE(at), page])
    // Only the last frame of a transaction says how large the database has become.
    if (log.readUInt32BE(at + 4) === 0) continue
    commits.push({ before: Buffer.concat([...known.values()]), pages: frames.map(([, p]) => p) })
    for (const [number, each] of frames) known.set(number, each)
    frames = []
  }
  return commits
}

// So many bytes right before its key belong to a row for sure; the last says whether a code is spent.
const rowHead = 4

/** Those of the keys whose rows a transaction added or changed. */
export function touchedIn({ before, pages }: Commit, keys: Buffer[]): Buffer[] {
  return keys.filter((key) =>
    pages.some((page) => {
      const at = page.indexOf(key)
      if (at < rowHead) return false
      return !before.includes(page.subarray(at - rowHead, at + key.length))
    }),
  )
}
