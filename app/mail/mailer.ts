import { createTransport, type SendMailOptions } from 'nodemailer'

/** One text, as all who read its language get it. */
export interface Letter {
  lang: string
  subject: string
  text: string
}

export interface Mailer {
  /** Hands a letter over for several people, none of whom sees another; tells for whom it was taken. */
  send: (letter: Letter, to: string[]) => Promise<string[]>
  /** Ends the connection to the mail service until something is sent again. */
  rest: () => void
}

export interface MailSettings {
  /** `smtp://` is encrypted once connected, except on this machine; `smtps://` from the start. */
  url: URL
  from: string
}

/** As much of the library’s transport as letters need. */
interface Sending {
  sendMail: (message: SendMailOptions) => Promise<{ accepted: string[] }>
  close: () => void
}

const second = 1000

export function makeMailer({ url, from }: MailSettings): Mailer {
  const open = (): Sending => createTransport({ ...transportTo(url), name: domainOf(from) })
  let transport: Sending | undefined
  return {
    async send({ lang, subject, text }, to) {
      transport ??= open()
      const headers = { 'Content-Language': lang, 'Auto-Submitted': 'auto-generated' }
      // Who gets it stands on the envelope alone; the message names its sender only.
      const message = { from, to: from, envelope: { from: addressIn(from), to }, headers }
      const sent = await transport.sendMail({ ...message, subject, text }).catch(nobodyTaken)
      return sent.accepted
    },
    rest() {
      transport?.close()
      transport = undefined
    },
  }
}

function transportTo({ protocol, hostname, port, username, password, searchParams }: URL) {
  const isSecure = protocol === 'smtps:'
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
  const auth = username
    ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
    : {}
  return {
    ...{ pool: true as const, maxConnections: 1, logger: false },
    ...{ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (isSecure ? 465 : 587) },
    ...{ secure: isSecure, requireTLS: !isSecure && !isHere && searchParams.get('tls') !== 'no' },
    ignoreTLS: !isSecure && isHere,
    ...{ connectionTimeout: 20 * second, greetingTimeout: 20 * second, socketTimeout: 60 * second },
    ...{ disableFileAccess: true, disableUrlAccess: true },
    ...auth,
  }
}

/** A service that is there and refuses every one of these people takes the letters of others. */
function nobodyTaken(error: unknown): { accepted: string[] } {
  if ((error as { code?: unknown }).code === 'EENVELOPE') return { accepted: [] }
  throw error
}

/** The address alone out of `The network <office@example.org>`. */
export function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}

// The name of this machine is nobody’s business.
function domainOf(from: string): string {
  return addressIn(from).split('@').at(-1) ?? 'localhost'
}
