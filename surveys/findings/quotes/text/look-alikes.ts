// Small letters of Cyrillic and Greek, and the Latin ones that they look like.
const asLatin = pairsOf('аaеeоoрpсcуyхxіiјjѕsԁdһhқkκkνvοoρpαaιiтtкkмmнhвbгr')
const asCyrillic = pairsOf('aаeеoоpрcсyуxхkкmмhнbвtтrгuиnпiі')

/**
 * A folded word, and how it would be read if letters of another alphabet stand in it for those
 * that they look like.
 */
export function readings(word: string): string[] {
  const latin = replaced(word, asLatin, isLatin)
  const cyrillic = replaced(word, asCyrillic, isCyrillic)
  const others = [latin, cyrillic].filter((each) => each !== undefined && each !== word)
  return others.length === 0 ? [word] : [word, ...(others as string[])]
}

function replaced(word: string, letters: Map<string, string>, isOwn: (code: number) => boolean) {
  let other = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at)
    const own = isOwn(word.charCodeAt(at)) ? letter : letters.get(letter)
    if (own === undefined) return undefined
    other += own
  }
  return other
}

function isLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x4ff
}

function pairsOf(letters: string): Map<string, string> {
  const pairs = letters.match(/../gu) ?? []
  return new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]))
}
