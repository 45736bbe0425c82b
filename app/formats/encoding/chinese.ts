/** How far a line reads like Chinese in GB18030: 0 where it is none, 1 where all signs are common. */
export function fitsChinese(line: Uint8Array): number {
  let signs = 0
  let common = 0
  for (let at = 0; at < line.length;) {
    const lead = line[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const length = lengthAt(line, at)
    if (length === 0) return 0
    signs += 1
    common += length === 2 ? weightOf(lead, line[at + 1] ?? 0) : 0
    at += length
  }
  return signs === 0 ? 0 : common / signs
}

function lengthAt(line: Uint8Array, at: number): number {
  const [lead = 0, second = 0, third = 0, fourth = 0] = line.subarray(at, at + 4)
  if (lead === 0x80 || lead === 0xff) return 0
  if (second >= 0x40 && second !== 0x7f && second !== 0xff) return 2
  const isFour = isDigit(second) && third > 0x80 && third < 0xff && isDigit(fourth)
  return isFour ? 4 : 0
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** GB 2312 set the 3,755 signs that are used most before the others, and punctuation before all. */
function weightOf(lead: number, trail: number): number {
  if (trail < 0xa1) return 0
  if ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3) return 1
  return lead >= 0xd8 && lead <= 0xf7 ? 0.3 : 0
}
