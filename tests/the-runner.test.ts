import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

// No test of this run asks for PostgreSQL or for programs of ours.
const alone = `import own from '../../vitest.config'
export default { ...own, test: { ...own.test, globalSetup: [] } }
`

test('a failing test fails the whole run', () => {
  const folder = mkdtempSync(join('tests', 'failing-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(
    join(folder, 'one.test.ts'),
    "import { expect, test } from 'vitest'\ntest('one is two', () => expect(1).toBe(2))\n",
  )

  const settings = join(folder, 'settings.ts')
  writeFileSync(settings, alone)

  const args = ['run', '--reporter=dot', '--config', settings, folder]
  const run = spawnSync('node_modules/.bin/vitest', args, { encoding: 'utf8' })

  expect(run.stdout).toContain('1 failed')
  expect(run.status).toBe(1)
}, 180_000)
