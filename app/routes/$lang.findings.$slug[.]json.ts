import type { LoaderFunctionArgs } from '@remix-run/node'

import { sendFile } from '#app/findings/send-file'

/** The release as it was accepted, byte for byte. */
export async function loader(asked: LoaderFunctionArgs) {
  return sendFile(asked, 'json')
}
