import { refused } from '#app/refusals'
import { fieldsFrom, type PostedFields } from '#app/respond/read-fields'
import { fail, ok, type Result } from '#surveys/result'

/** The server takes no longer file than this, from whomever. */
export const longestUpload = 24 * 1024 * 1024

export type UploadProblem =
  { code: 'file-missing' } | { code: 'file-empty' } | { code: 'file-too-large'; most: number }

export interface UploadedFile {
  /** As the sender’s device calls it; only ever shown. */
  name: string
  bytes: Uint8Array
}

/** What a page with a file field sent: all other fields as they were typed, and the file. */
export interface Upload {
  posted: PostedFields
  file: Result<UploadedFile, UploadProblem>
}

/** Reads the file in the field `name`, up to `most` bytes, and the fields beside it. */
export async function uploadedFile(request: Request, name: string, most: number): Promise<Upload> {
  const sent = await request.formData().catch(() => {
    throw refused(400)
  })
  const files = sent.getAll(name)
  sent.delete(name)
  return { posted: fieldsFrom(sent), file: await readFile(files[0], most) }
}

async function readFile(
  sent: FormDataEntryValue | undefined,
  most: number,
): Promise<Upload['file']> {
  if (sent === undefined || typeof sent === 'string') return fail({ code: 'file-missing' })
  // Browsers send a file without name and content where none was chosen.
  if (sent.name === '' && sent.size === 0) return fail({ code: 'file-missing' })
  if (sent.size === 0) return fail({ code: 'file-empty' })
  if (sent.size > most) return fail({ code: 'file-too-large', most })
  return ok({
    name: sent.name.slice(0, longestName),
    bytes: new Uint8Array(await sent.arrayBuffer()),
  })
}

const longestName = 200
