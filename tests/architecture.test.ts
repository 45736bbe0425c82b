import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { cyclesIn } from './support/cycles'
import { importsOf, packagesOf, reachedFrom, sourcesIn, valuesFrom } from './support/sources'

const houses = ['app', 'db', 'surveys']
const files = houses.flatMap(sourcesIn)

/** Arrows of design.md §1 that must not be: files under `from` import nothing under `to`, save from `except`. */
const forbidden: { from: string; to: string; except?: RegExp }[] = [
  { from: 'surveys', to: 'app' },
  { from: 'surveys', to: 'db' },
  { from: 'surveys', to: 'locales' },
  { from: 'db', to: 'app' },
  { from: 'db', to: 'locales' },
  { from: 'surveys/definition', to: 'surveys', except: /^surveys\/(definition|countries|result)/ },
  { from: 'surveys/kit', to: 'surveys', except: /^surveys\/(kit|definition|countries|result)/ },
  {
    from: 'surveys/lint',
    to: 'surveys',
    except: /^surveys\/(lint|definition|countries|version|canonical|result)/,
  },
  {
    from: 'surveys/version',
    to: 'surveys',
    except: /^surveys\/(version|definition|canonical|result)/,
  },
  {
    from: 'surveys/answers',
    to: 'surveys',
    except: /^surveys\/(answers|definition|countries|result)/,
  },
  {
    from: 'surveys/journey',
    to: 'surveys',
    except: /^surveys\/(journey|answers|definition|result)/,
  },
  {
    from: 'surveys/findings',
    to: 'surveys',
    except: /^surveys\/(findings|answers|definition|countries|version|canonical|result)/,
  },
  {
    from: 'surveys/journal',
    to: 'surveys',
    except: /^surveys\/(journal|findings|definition|canonical|result)/,
  },
  { from: 'surveys/reports', to: 'surveys/answers' },
  { from: 'surveys/reports', to: 'surveys/findings/dataset' },
  { from: 'surveys/reports', to: 'surveys/findings/count' },
  { from: 'surveys/reports', to: 'surveys/findings/raw-counts' },
  {
    from: 'surveys/monitoring',
    to: 'surveys',
    except: /^surveys\/(monitoring|reports|findings\/release|definition|countries|version|result)/,
  },
  {
    from: 'surveys/translation',
    to: 'surveys',
    except: /^surveys\/(translation|definition|lint\/texts|result)/,
  },
  { from: 'surveys/catalogue', to: 'surveys', except: /^surveys\/(catalogue|kit)/ },
  // Its page shows tables, charts and findings as other pages do.
  {
    from: 'app/analysis',
    to: 'app',
    except: /^app\/(analysis|vault|solver|ui|i18n|findings)\//,
  },
  { from: 'app/analysis', to: 'db' },
  // Files draw the charts of pages and speak the words of reports.
  { from: 'app/formats', to: 'app', except: /^app\/(formats|ui\/chart|i18n)\// },
  { from: 'app/formats', to: 'db' },
  { from: 'app/solver', to: 'app', except: /^app\/solver\// },
  { from: 'app/solver', to: 'db' },
  { from: 'app/ui', to: 'db' },
  { from: 'app/ui', to: 'app/operations' },
  { from: 'app/ui', to: 'app/routes' },
  { from: 'app/ui', to: 'app/server' },
  { from: 'app/respond', to: 'db' },
  { from: 'app/findings', to: 'db' },
  { from: 'app/findings', to: 'app/routes' },
  { from: 'app/findings', to: 'app/cli' },
  { from: 'app/server', to: 'app/cli' },
  { from: 'app/server', to: 'app/analysis' },
  { from: 'app/routes', to: 'app/routes' },
  { from: 'app/routes', to: 'app/analysis' },
  { from: 'app/routes', to: 'app/cli' },
  { from: 'app/operations', to: 'app/routes' },
  { from: 'app/operations', to: 'app/cli' },
  { from: 'app/operations', to: 'app/analysis' },
  { from: 'app/respond', to: 'app/analysis' },
  { from: 'app/findings', to: 'app/analysis' },
  { from: 'app/staff', to: 'app/analysis' },
  { from: 'app/ui', to: 'app/analysis' },
  { from: 'app/operations', to: 'app/formats' },
  { from: 'app/cli', to: 'app/routes' },
  { from: 'app/cli', to: 'app/ui' },
  { from: 'db/register', to: 'db/responses' },
  { from: 'db/responses', to: 'db/register' },
]

test.each(forbidden)('nothing in $from imports $to', ({ from, to, except }) => {
  const wrong = files
    .filter((file) => within(file, from))
    .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
    .filter(({ target }) => within(target, to) && !except?.test(target))

  expect(wrong).toEqual([])
})

test.each(['db', 'app/solver'])('%s imports surveys for types only', (folder) => {
  const wrong = sourcesIn(folder).filter((file) =>
    valuesFrom(file).some((path) => path.startsWith('#surveys')),
  )

  expect(wrong).toEqual([])
})

test('only the solver knows HiGHS', () => {
  const knowing = files.filter((file) => packagesOf(file).includes('highs'))

  expect(knowing).toEqual(['app/solver/highs.ts'])
})

test('findings import versions for types only', () => {
  const wrong = sourcesIn('surveys/findings').filter((file) =>
    valuesFrom(file).some((path) => path.includes('version/')),
  )

  expect(wrong).toEqual([])
})

test('the rule sees imports over several lines, and lets types pass', () => {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'a.ts')
  writeFileSync(
    file,
    "import type { A } from '#surveys/a'\nimport {\n  ok,\n} from '#surveys/b'\nvoid import('#surveys/c')\n",
  )

  expect(valuesFrom(file)).toEqual(['#surveys/b'])
  expect(importsOf(file)).toEqual(['surveys/a', 'surveys/b', 'surveys/c'])
})

test('the core knows no clock, no chance, no Node, no React and no package but zod', () => {
  const wrong = sourcesIn('surveys').filter((file) => {
    const code = readFileSync(file, 'utf8')
    const packages = packagesOf(file).filter((name) => name !== 'zod' && !name.startsWith('zod/'))
    return packages.length > 0 || impure.test(code)
  })

  expect(wrong).toEqual([])
})

const impure =
  /\bDate\.now|new Date\b(?!\([^)])|\bMath\.random|\b(performance|crypto|process)\.\w|\bfetch\(|\bset(Timeout|Interval)\(/

test('only the workshop and the commands of key holders import the opening code', () => {
  const wrong = files.filter(
    (file) =>
      !/^app\/(analysis|vault|cli\/(demo|key-holder|staff))\//.test(file) &&
      importsOf(file).some((target) => opening.has(target)),
  )

  expect(wrong).toEqual([])
})

const opening = new Set(['app/vault/open', 'app/vault/open-key-file'])
const doors = files.filter((file) =>
  /^app\/(server\/|routes\/|operations\/|respond\/|findings\/|root\.|entry\.)/.test(file),
)

test.each(doors)('%s reaches no code that opens envelopes or key files', (door) => {
  expect([...reachedFrom([door])].filter((target) => opening.has(target))).toEqual([])
})

test('the search covers the doors, and would find the opening code', () => {
  expect(doors).toContain('app/server/main.ts')
  expect(doors).toContain('app/operations/submit.ts')
  expect(doors.some((door) => door.startsWith('app/routes/'))).toBe(true)
  const reached = reachedFrom(['app/cli/main.ts'])
  expect([...opening].filter((target) => !reached.has(target))).toEqual([])
})

test('imports across houses are absolute, imports inside one house are relative', () => {
  const wrong = files.flatMap((file) => {
    const house = file.split('/')[0] ?? ''
    const paths = [...readFileSync(file, 'utf8').matchAll(/from '([#.][^']+)'/g)]
    return paths
      .map(([, path = '']) => path)
      .filter((path) => path.startsWith('.') && !join(file, '..', path).startsWith(house))
      .map((path) => `${file}: ${path}`)
  })

  expect(wrong).toEqual([])
})

test('a migration imports nothing of ours but the names of the engine’s types', () => {
  const migrations = sourcesIn('db').filter((file) => file.includes('/migrations/'))
  const wrong = migrations.filter((file) =>
    importsOf(file).some((target) => target !== 'db/engine'),
  )

  expect(migrations.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('no file imports itself by way of others', () => {
  expect(cyclesIn(graph())).toEqual([])
})

test('a cycle would be found', () => {
  const ring = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a']],
  ])

  expect(cyclesIn(ring)).toEqual(['a → b → c → a'])
})

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`)
}

function graph(): Map<string, string[]> {
  return new Map(files.map((file) => [file, importsOf(file).flatMap(resolve)]))
}

function resolve(target: string): string[] {
  return [`${target}.ts`, `${target}.tsx`].filter((file) => existsSync(file))
}
