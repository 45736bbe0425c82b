import { z } from 'zod'

import { fail, ok, type Result } from '#surveys/result'

import type { StartProblem } from './start-problem'

export interface Settings {
  port: number
  host: string
  dataDir: string
  registerUrl: string | undefined
  responsesUrl: string | undefined
  publicUrl: URL | undefined
  exitUrl: string | undefined
  sessionSecret: string | undefined
  /** Both or neither. */
  mail: { url: URL; from: string } | undefined
  /** Where figures of the process are read, on this machine alone. */
  figuresPort: number | undefined
  development: boolean
  liveReload: boolean
}

const webAddress = z.url({ protocol: /^https?$/ })
const mailAddress = /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/
const postgresAddress = z.url({ protocol: /^postgres(ql)?$/ })

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port < 65_536)

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  REGISTER_URL: postgresAddress.optional(),
  RESPONSES_URL: postgresAddress.optional(),
  PUBLIC_URL: webAddress
    .refine((address) => URL.canParse(address) && new URL(address).pathname === '/')
    .optional(),
  EXIT_URL: webAddress.optional(),
  SESSION_SECRET: z.string().min(20).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().regex(mailAddress).optional(),
  FIGURES_PORT: port.optional(),
  NODE_ENV: z.string().optional(),
  REMIX_DEV_ORIGIN: z.string().optional(),
})

/** Reads the environment once, at the door; everything behind it takes settings as arguments. */
export function readSettings(env: NodeJS.ProcessEnv): Result<Settings, StartProblem> {
  const given = Object.entries(env).filter(([, value]) => value !== '')
  const read = environment.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => String(issue.path[0])))
    return fail(...[...names].map((name) => unreadable(name, env[name])))
  }
  const { SMTP_URL: smtp, MAIL_FROM: from } = read.data
  if ((smtp === undefined) !== (from === undefined))
    return fail(unreadable(smtp === undefined ? 'SMTP_URL' : 'MAIL_FROM'))
  const settings = settingsFrom(read.data)
  const { registerUrl, responsesUrl } = settings
  if (registerUrl !== undefined && registerUrl === responsesUrl)
    return fail({ code: 'one-database' })
  return ok(settings)
}

function unreadable(name: string, value = ''): StartProblem {
  return { code: 'setting-unreadable', name, value }
}

function settingsFrom(env: z.infer<typeof environment>): Settings {
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    registerUrl: env.REGISTER_URL,
    responsesUrl: env.RESPONSES_URL,
    publicUrl: env.PUBLIC_URL ? new URL(env.PUBLIC_URL) : undefined,
    exitUrl: env.EXIT_URL,
    sessionSecret: env.SESSION_SECRET,
    mail:
      env.SMTP_URL && env.MAIL_FROM
        ? { url: new URL(env.SMTP_URL), from: env.MAIL_FROM }
        : undefined,
    figuresPort: env.FIGURES_PORT,
    development: env.NODE_ENV === 'development',
    liveReload: env.REMIX_DEV_ORIGIN !== undefined,
  }
}
