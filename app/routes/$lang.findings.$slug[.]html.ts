import type { LoaderFunctionArgs } from '@remix-run/node'

import { sendFile } from '#app/findings/send-file'

/** One page that needs no network, to be kept and sent on. */
export async function loader(asked: LoaderFunctionArgs) {
  return sendFile(asked, 'html')
}
