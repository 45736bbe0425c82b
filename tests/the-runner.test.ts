import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

test('a failing test fails the whole run', () => {
  const folder = mkdtempSync(join('tests', 'failing-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(
    join(folder, 'one.test.ts'),
    "import { expect, test } from 'vitest'\ntest('one is two', () => expect(1).toBe(2))\n",
  )

  const run = spawnSync('node_modules/.bin/vitest', ['run', '--reporter=dot', folder], {
    encoding: 'utf8',
  })

  expect(run.stdout).toContain('1 failed')
  expect(run.status).toBe(1)
}, 180_000)
