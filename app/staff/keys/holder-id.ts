/** A fingerprint as it stands in an address. */
export function idOf(fingerprint: string): string {
  return fingerprint.replaceAll(' ', '')
}

export function fingerprintIn(id: string | undefined): string {
  return (id ?? '').replace(/.{4}(?=.)/g, '$& ')
}
