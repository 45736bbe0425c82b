/** The encodings in which offices of the network save their tables. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'windows-1251',
  'windows-1252',
] as const

export type Encoding = (typeof encodings)[number]

export function isEncoding(name: string | null | undefined): name is Encoding {
  return encodings.some((encoding) => encoding === name)
}

/** What a file turns out to be. Where it could be several things, a person has to look at it. */
export type Recognised =
  | { kind: 'sure'; encoding: Encoding }
  | { kind: 'unclear'; possible: Encoding[] }
  /** Most lines are of one encoding, and these are not. */
  | { kind: 'mixed'; encoding: Encoding; rows: number[]; more: number }
  | { kind: 'unknown' }
  /** A spreadsheet program’s own file, or no text at all. */
  | { kind: 'spreadsheet' }
  | { kind: 'no-text' }
