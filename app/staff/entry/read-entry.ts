import { readFields } from '#app/respond/read-fields'

import { uploadedFile, type Upload } from '../uploaded-text'
import { sheetFields } from './typed-sheet'

// As much as a page brings that carries as many sheets.
const longestStack = 2 * 1024 * 1024

/** What a page of entry sent: what was typed, or a file of sealed sheets. */
export async function readEntry(
  request: Request,
): Promise<Pick<Upload, 'posted'> & { file: Upload['file'] | undefined }> {
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\/form-data\b/i.test(type)) {
    return uploadedFile(request, sheetFields.file, longestStack)
  }
  return { posted: await readFields(request), file: undefined }
}
