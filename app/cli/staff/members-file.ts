import { encodings, isEncoding } from '#app/formats/encoding/encodings'
import { readMembersFile } from '#app/staff/members/members-file'

import { Refusal, WrongUsage } from '../command'
import { sentenceFor } from '../terminal-words'
import { bytesIn } from './read-text'

/** The rows of a members file with the lines they stand on, and the encoding they were read in. */
export async function rowsOfMembersFile(file: string, readAs?: string) {
  if (readAs !== undefined && !isEncoding(readAs)) {
    throw new WrongUsage(`--read-as takes one of: ${encodings.join(', ')}.`)
  }
  const read = await readMembersFile(await bytesIn(file), { encoding: readAs })
  if (read.ok) return read.value
  const sentences = read.problems.map((problem) => sentenceFor({ ...problem, file }))
  throw new Refusal(sentences.join('\n'))
}
