/** The two halves of a fingerprint, three groups each: it is broken between them or not at all. */
export function fingerprintHalves(fingerprint: string): string[] {
  const groups = fingerprint.split(' ')
  const half = Math.ceil(groups.length / 2)
  return [groups.slice(0, half).join(' '), groups.slice(half).join(' ')]
}
