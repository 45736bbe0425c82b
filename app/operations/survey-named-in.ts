/** The survey that a file claims to be a release of, before anything in it was checked. */
export function surveyNamedIn(body: string): string | undefined {
  const named = read(body)
  return typeof named === 'string' && isSlug.test(named) ? named : undefined
}

// Whatever else stands there is for the reader of releases to refuse.
const isSlug = /^[a-z0-9-]{1,100}$/

function read(body: string): unknown {
  try {
    const value = JSON.parse(body) as { survey?: unknown } | null
    return value?.survey
  } catch {
    return undefined
  }
}
