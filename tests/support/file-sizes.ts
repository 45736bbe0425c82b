import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const limit = 250
const exempt = /^(surveys\/catalogue|tests\/golden|locales)\//

const tracked = execFileSync('git', [
  'ls-files',
  '-co',
  '--exclude-standard',
  '*.ts',
  '*.tsx',
  '*.js',
  '*.css',
])
const files = tracked
  .toString()
  .split('\n')
  .filter((file) => file && !exempt.test(file))
const sizes = files
  .map((file) => ({ file, lines: linesOf(file) }))
  .sort((a, b) => a.lines - b.lines)

const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0
process.stdout.write(
  `${sizes.length} files of code: median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${at(1)} (limit ${limit})\n`,
)
const tooLong = sizes.filter(({ lines }) => lines > limit)
for (const { file, lines } of tooLong) process.stderr.write(`${file} has ${lines} lines\n`)
process.exit(tooLong.length > 0 ? 1 : 0)

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1
}
