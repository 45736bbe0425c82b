import { beginSealedFile, type SealedFile } from './sealed-file'

/** Pieces that were read once and can be read again as often as wanted, always the same. */
export interface KeptCopy {
  pieces: () => AsyncGenerator<Buffer>
  close: () => Promise<void>
}

// What is packed into so little holds some ten thousand responses.
const mostInMemory = 8 * 2 ** 20

/** Keeps the beginning in memory, and what is more in a sealed file of this folder. */
export async function keepCopy(
  pieces: AsyncIterable<Buffer>,
  folder: string,
  most = mostInMemory,
): Promise<KeptCopy> {
  const held: Buffer[] = []
  let room = most
  let rest: SealedFile | undefined
  for await (const piece of pieces) {
    room -= piece.length
    if (room >= 0) held.push(piece)
    else await (rest ??= await beginSealedFile(folder)).add(piece)
  }
  return {
    async *pieces() {
      yield* held
      if (rest) yield* rest.pieces()
    },
    close: async () => rest?.close(),
  }
}
