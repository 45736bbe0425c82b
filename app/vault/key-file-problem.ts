import { fail, ok, type Result } from '#surveys/result'

export interface KeyFileProblem {
  code:
    | 'not-a-key-file'
    | 'newer-key-file'
    | 'damaged-key-file'
    | 'wrong-passphrase'
    | 'private-key-file'
}

/** What is in a file of the kind `soundings.<name>/1`, given as text or as parsed JSON. */
export function contentOf(file: unknown, name: string): Result<object, KeyFileProblem> {
  const json = typeof file === 'string' ? parsed(file) : file
  if (json === undefined) return fail({ code: mentions(file, name) ? 'damaged-key-file' : unlike })
  if (typeof json !== 'object' || json === null) return fail({ code: unlike })
  const [, found, version] = /^soundings\.([a-z-]+)\/([1-9]\d*)$/.exec(formatOf(json)) ?? []
  if (found !== name) return fail({ code: found === 'key' ? 'private-key-file' : unlike })
  return version === '1' ? ok(json) : fail({ code: 'newer-key-file' })
}

const unlike = 'not-a-key-file'

function formatOf(json: object): string {
  return 'format' in json && typeof json.format === 'string' ? json.format : ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function mentions(file: unknown, name: string): boolean {
  return typeof file === 'string' && file.includes(`soundings.${name}/`)
}
