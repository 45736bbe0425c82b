import { defineConfig, devices } from '@playwright/test'
import { join } from 'node:path'
import { availableParallelism, tmpdir } from 'node:os'

import { browserArgs } from './tests/e2e/support/browser-args'
import { findBrowser } from './tests/support/find-browser.js'

// Chosen once by the first process and handed to the workers, so that two runs can stand side by side.
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000))
const port = Number(process.env.E2E_PORT)
process.env.E2E_FOLDER ??= join(tmpdir(), `soundings-e2e-${port}`)
const folder = process.env.E2E_FOLDER
process.env.E2E_PROGRAMS ??= join('test-results', `programs-${port}`)
const start = `node "${join(process.env.E2E_PROGRAMS, 'server.mjs')}"`
// Servers are started one after the other, so the second finds what was prepared for both.
const [made, copied] = [join(folder, 'production'), join(folder, 'development')]
const prepare = {
  production: `${tsx('build-programs')} && ${tsx('prepare')} && rm -rf "${copied}" && cp -R "${made}" "${copied}"`,
  development: 'true',
}

function tsx(name: string): string {
  return `node --import tsx tests/e2e/support/${name}.ts`
}

function server(mode: 'production' | 'development', at: number) {
  const url = `http://localhost:${at}`
  const env = {
    NODE_ENV: mode,
    PORT: String(at),
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, mode, 'data'),
    PUBLIC_URL: url,
  }
  return {
    command: `${prepare[mode]} && ${start}`,
    url: `${url}/healthz`,
    env,
    timeout: 300_000,
    reuseExistingServer: false,
    stderr: 'ignore' as const,
  }
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  // A test waits for its browser, and that for its server: one worker more than cores keeps all at work.
  workers: Math.min(availableParallelism() + 1, 4),
  timeout: 120_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  globalTeardown: './tests/e2e/support/clear-programs.ts',
  webServer: [server('production', port), server('development', port + 1)],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
  projects: [
    { name: 'with script' },
    { name: 'without script', use: { javaScriptEnabled: false }, testIgnore: /with-script/ },
  ],
})
