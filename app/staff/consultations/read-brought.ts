import { readFields, type PostedFields } from '#app/respond/read-fields'
import type { Survey } from '#surveys/definition/survey'
import { fail, ok, type Result } from '#surveys/result'

import { uploadedFile, type Upload } from '../uploaded-text'
import type { ShownBringInProblem } from './bring-in-problem'

/** What a page brought: a survey as it claims to be one, and the fields beside it. */
export interface Brought {
  survey: Result<unknown, ShownBringInProblem>
  mark: string
  revision: number
}

// The longest of our own has under 200 KiB in five languages.
const mostBytes = 2 * 1024 * 1024

/** Reads an uploaded file, or finds the survey of the catalogue that was chosen. */
export async function readBrought(
  request: Request,
  findInCatalogue: (slug: string) => Survey | undefined,
): Promise<Brought> {
  if (/^multipart\//i.test(request.headers.get('content-type') ?? '')) {
    const { posted, file } = await uploadedFile(request, 'file', mostBytes)
    return { survey: readJson(file), ...besides(posted) }
  }
  const posted = await readFields(request)
  const survey = findInCatalogue(posted.get('slug'))
  return {
    survey: survey ? ok(survey) : fail<ShownBringInProblem>({ code: 'not-in-catalogue' }),
    ...besides(posted),
  }
}

function besides(posted: PostedFields) {
  return { mark: posted.get('mark'), revision: Number(posted.get('revision')) || 0 }
}

/** Data only: nothing of the file is ever run. */
function readJson(file: Upload['file']): Result<unknown, ShownBringInProblem> {
  if (!file.ok) return file
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.value.bytes)
    return ok(JSON.parse(text) as unknown)
  } catch {
    return fail({ code: 'no-json' })
  }
}
