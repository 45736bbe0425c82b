import type { LoaderFunctionArgs } from '@remix-run/node'

import { sendFile } from '#app/findings/send-file'

export async function loader(asked: LoaderFunctionArgs) {
  return sendFile(asked, 'xlsx')
}
