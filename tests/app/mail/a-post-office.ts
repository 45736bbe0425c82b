import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

import { SMTPServer } from 'smtp-server'

/** What a mail service was handed: to whom, on the envelope, and the message itself. */
export interface Handed {
  /** How the sender introduced itself. */
  greeting: string
  from: string
  to: string[]
  message: string
}

export interface PostOffice {
  url: URL
  handed: Handed[]
  close: () => Promise<void>
}

interface Manners {
  /** Addresses that it does not know. */
  unknown?: string[]
  /** Takes no message at all. */
  isBroken?: boolean
  /** Offers encryption under a certificate that nobody signed. */
  isSelfSigned?: boolean
  /** Milliseconds to think over each message. */
  slow?: number
}

/** A real SMTP server on a port of this machine, gone when the test ends. */
export async function aPostOffice(manners: Manners = {}): Promise<PostOffice> {
  const office = await openPostOffice(manners)
  onTestFinished(office.close)
  return office
}

export async function openPostOffice(manners: Manners = {}): Promise<PostOffice> {
  const { unknown = [], isBroken = false, isSelfSigned = false, slow = 0 } = manners
  const without = isSelfSigned ? ['AUTH'] : ['STARTTLS', 'AUTH']
  const handed: Handed[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: without, logger: false },
    onRcptTo: ({ address }, _session, done) =>
      done(unknown.includes(address) ? new Error('No such mailbox') : null),
    onData(stream, { envelope, hostNameAppearsAs }, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const message = Buffer.concat(pieces).toString()
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        if (!isBroken) handed.push({ greeting: hostNameAppearsAs, from, to, message })
        setTimeout(() => done(isBroken ? new Error('Full') : null), slow)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: new URL(`smtp://127.0.0.1:${port}`), handed, close }
}
