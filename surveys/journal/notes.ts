import { ofKind, type Edit, type EditOf } from './edit'
import { keepEach, type Kept } from './kept'

export interface Note {
  about: EditOf<'note-written'>['about']
  words: string
}

/** What key holders noted for each other, by the names of the notes. */
export function foldNotes(live: Edit[]): Map<string, Kept<Note>> {
  const notes = keepEach(
    ofKind(live, 'note-written'),
    ({ note }) => note,
    ({ about, words }): Note => ({ about, words }),
  )
  const standing = [...notes].filter(([, { value, others }]) => {
    return value.words !== '' || others.length > 0
  })
  return new Map(standing.sort(([one], [other]) => (one < other ? -1 : 1)))
}
