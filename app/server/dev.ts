import { broadcastDevReady, type ServerBuild } from '@remix-run/node'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Remix starts this anew after each rebuild; the respondent script is made anew with it.
await import('./build-bundles')
await import('./main')
const build: unknown = await import(pathToFileURL(join(process.cwd(), 'build', 'index.js')).href)
await broadcastDevReady(build as ServerBuild)
