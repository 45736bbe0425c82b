interface Words {
  [key: string]: string | Words
}

/** English made strange and about 40 % longer: shows words that were never translated and layouts that burst. */
export function pseudo<Source extends Words>(words: Source): Source {
  const strange = Object.entries(words).map(([key, word]) => [
    key,
    typeof word === 'string' ? `[${lengthen(word)}]` : pseudo(word),
  ])
  return Object.fromEntries(strange) as Source
}

const placeholders = /(\{\{.*?\}\}|<[^>]+>)/

function lengthen(text: string): string {
  const accented = text
    .split(placeholders)
    .map((piece) => (placeholders.test(piece) ? piece : piece.replace(/[a-z]/gi, accent)))
    .join('')
  return accented + '·'.repeat(Math.ceil(text.replace(placeholders, '').length * 0.4))
}

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const strange = 'àƀćďéƒğħíĵķłɱñöƥɋŕşŧúṽŵẋýžÀƁĆĎÉƑĞĦÍĴĶŁṀÑÖƤɊŔŞŦÚṼŴẊÝŽ'

function accent(letter: string): string {
  return strange[plain.indexOf(letter)] ?? letter
}
