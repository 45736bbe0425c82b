import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { commands } from '#app/cli/commands'
import { paths } from '#app/paths'
import { readSettings } from '#app/server/settings'

const files = readdirSync('deploy').map((name) => join('deploy', name))
const textOf = (file: string) => readFileSync(file, 'utf8')
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, ...groups]) => groups.find((each) => each) ?? '')

const known = [
  ...found(textOf('app/server/settings.ts'), /^ {2}([A-Z_]+): /gm),
  // Read by tsx, which then writes nothing into the folder for temporary files.
  'TSX_DISABLE_CACHE',
]
// What the other programs of these files read, and what they hand on to each other.
const foreign = /^(POSTGRES_PASSWORD|(REGISTER|RESPONSES)_PASSWORD|DRILL_PORT)$/

test.each(files)('%s names no setting that the server does not know', (file) => {
  const text = textOf(file).replace(/^\s*(#|--).*$/gm, '')
  const names = found(text, /\b([A-Z]+_[A-Z_]+|HOST|PORT)(?=[=:}])|(?<=unset .*)([A-Z]+_[A-Z_]+)/g)

  expect(names.filter((name) => !known.includes(name) && !foreign.test(name))).toEqual([])
})

test('the search for settings would find a misspelt one', () => {
  expect(known).toEqual(expect.arrayContaining(['PORT', 'DATA_DIR', 'PUBLIC_URL', 'FIGURES_PORT']))
  expect(known).not.toContain('DATA_DIRECTORY')
  expect(tsxFiles()).toContain('TSX_DISABLE_CACHE')
})

test.each(['web', 'onion'])('the server takes the settings of deploy/%s.env', (name) => {
  const unit = textOf('deploy/soundings@.service')
  const given = [/^Environment=(.*)$/m.exec(unit)?.[1] ?? '', textOf(`deploy/${name}.env`)]
  const pairs = found(given.join(' '), /(?<![\w/])([A-Z_]+=\S+)/g).map((pair) => {
    const [setting = '', value = ''] = pair.split('=', 2)
    return [setting, value] as const
  })

  const settings = readSettings({ NODE_ENV: 'production', ...Object.fromEntries(pairs) })

  expect(settings.ok && settings.value.publicUrl?.hostname).toMatch(/\.(example|onion)$/)
  expect(settings.ok && settings.value.host).toBe('127.0.0.1')
  expect(settings.ok && settings.value.dataDir).toBe('/var/lib/soundings')
})

test('every door that leads to the server leads to a port that it listens on', () => {
  const ports = ['web', 'onion'].flatMap((name) =>
    found(textOf(`deploy/${name}.env`), /^PORT=(\d+)/gm),
  )
  const doors = files.flatMap((file) =>
    found(textOf(file), /(?:127\.0\.0\.1|EXPOSE )[: ]?(\d{4,5})/g),
  )

  expect(ports).toEqual(['3000', '3001'])
  expect(doors.length).toBeGreaterThan(6)
  expect(doors.filter((port) => !ports.includes(port))).toEqual([])
})

test.each(files)('every program and command in %s is one of ours', (file) => {
  const text = textOf(file)
  const programs = found(text, /\b(app\/[\w/-]+\.(?:ts|js))\b|\b(deploy\/[\w@.-]+\w)/g)
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

  expect(programs.filter((path) => !existsSync(path) && path !== 'deploy/.env')).toEqual([])
  for (const script of found(text, /npm run (?:--silent )?(\w+)/g))
    expect(scripts).toHaveProperty(script)
  for (const command of found(text, /soundings -- (\w+)/g)) expect(commands).toHaveProperty(command)
})

test('whoever asks for health asks where it is told, and no proxy hands it on', () => {
  for (const file of [
    'deploy/Dockerfile',
    'deploy/drill.sh',
    'deploy/nginx.conf',
    'deploy/Caddyfile',
  ]) {
    expect(found(textOf(file), /(\/health\w*)/g)).toEqual([paths.health()])
  }
})

test('the server starts as npm start does, without a program between', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: { start: string } }
  const program = scripts.start.split(' ').at(-1) ?? ''

  expect(textOf('deploy/Dockerfile')).toContain(`CMD ["node", "--import", "tsx", "${program}"]`)
  expect(textOf('deploy/soundings@.service')).toContain(`node --import tsx ${program}\n`)
})

test('the image is made from tracked files, and from all that the build needs', () => {
  const wanted = found(textOf('.dockerignore'), /^!(.+)$/gm)
  const needed = ['app', 'db', 'locales', 'package-lock.json', 'package.json', 'surveys']

  expect(wanted.filter((path) => !existsSync(path))).toEqual([])
  expect(wanted).toEqual(expect.arrayContaining([...needed, 'remix.config.js', 'tsconfig.json']))
  expect(textOf('.dockerignore')).toMatch(/^\*$/m)
})

test('neither proxy writes down who came, nor tells the server', () => {
  const nginx = textOf('deploy/nginx.conf')
  const caddy = textOf('deploy/Caddyfile')

  expect(found(nginx, /^\s*((?:access|error)_log .*);$/gm)).toEqual([
    'error_log /dev/null emerg',
    'access_log off',
  ])
  expect(caddy).not.toMatch(/^\tlog\b(?! default)/m)
  for (const header of ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'User-Agent']) {
    expect(nginx).toContain(`proxy_set_header ${header} "";`)
    expect(caddy).toContain(`header_up -${header}\n`)
  }
})

test('the drill is a script that a plain shell can read', () => {
  execFileSync('sh', ['-n', 'deploy/drill.sh'])
})

function tsxFiles(): string {
  const folder = 'node_modules/tsx/dist'
  const names = readdirSync(folder).filter((name) => /\.(c|m)js$/.test(name))
  return names.map((name) => textOf(join(folder, name))).join('')
}
