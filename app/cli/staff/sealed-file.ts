import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

/** A file without a name, of pieces that nobody can read or change but who holds this. */
export interface SealedFile {
  add: (piece: Buffer) => Promise<void>
  pieces: () => AsyncGenerator<Buffer>
  close: () => Promise<void>
}

const [cipher, tagLength, nonceLength] = ['aes-256-gcm', 16, 12] as const

/** Begins one; the key to it is never written down, so what is left on the disk tells nothing. */
export async function beginSealedFile(folder: string): Promise<SealedFile> {
  const file = await openNameless(folder)
  const key = randomBytes(32)
  const lengths: number[] = []
  return {
    async add(piece) {
      const sealed = seal(key, lengths.length, piece)
      await file.appendFile(sealed)
      lengths.push(sealed.length)
    },
    async *pieces() {
      let at = 0
      for (const [place, length] of lengths.entries()) {
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, at)
        yield unseal(key, place, buffer)
        at += length
      }
    },
    close: () => file.close(),
  }
}

async function openNameless(folder: string): Promise<FileHandle> {
  const path = join(folder, `.kept-${randomBytes(8).toString('hex')}`)
  const file = await open(path, 'wx+', 0o600)
  await rm(path)
  return file
}

function seal(key: Buffer, place: number, piece: Buffer): Buffer {
  const sealing = createCipheriv(cipher, key, nonceOf(place))
  return Buffer.concat([sealing.update(piece), sealing.final(), sealing.getAuthTag()])
}

function unseal(key: Buffer, place: number, sealed: Buffer): Buffer {
  const opening = createDecipheriv(cipher, key, nonceOf(place), { authTagLength: tagLength })
  opening.setAuthTag(sealed.subarray(-tagLength))
  return Buffer.concat([opening.update(sealed.subarray(0, -tagLength)), opening.final()])
}

// Each piece has a place of its own under a key of its own, so no nonce comes twice.
function nonceOf(place: number): Buffer {
  const nonce = Buffer.alloc(nonceLength)
  nonce.writeUIntBE(place, nonceLength - 6, 6)
  return nonce
}
