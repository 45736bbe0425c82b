import type { PlainClient } from '../../../support/plain-client'

/** Sends a form with a file, as a browser without script does, and goes where the answer leads. */
export async function sendFile(
  client: PlainClient,
  path: string,
  file: { name?: string; bytes: Uint8Array } | undefined,
  beside: Record<string, string> = {},
): Promise<number> {
  const body = new FormData()
  for (const [name, value] of Object.entries(beside)) body.append(name, value)
  body.append(
    'file',
    new Blob(file ? [new Uint8Array(file.bytes)] : []),
    file ? (file.name ?? 'members.csv') : '',
  )
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(client.address + path, {
    ...{ method: 'POST', body, redirect: 'manual' },
    headers: { Cookie: cookie, Accept: 'text/html' },
  })
  const to = answer.headers.get('location')
  // A page that comes back lies at an address of its own.
  if (to?.includes('again=')) return (await client.open(to)).status
  if (to !== null) await client.open(to)
  else client.hops.push({ ...hop, path, ...(await read(answer)) })
  return answer.status
}

const hop = { method: 'POST', sent: '' }

async function read(answer: Response) {
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}
