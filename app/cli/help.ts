import type { Command } from './command'
import { commands } from './commands'

export function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  return [
    'npm run soundings -- <command>',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Every command explains itself with --help. With --json it prints JSON.',
  ].join('\n')
}

export function commandHelp(name: string, summary: string, { usage, options }: Command): string {
  const lines = Object.entries(options).map(([option, { type, means }]) => [
    type === 'string' ? `--${option} …` : `--${option}`,
    means,
  ])
  const width = Math.max(0, ...lines.map(([option = '']) => option.length))
  return [
    `npm run soundings -- ${name} ${usage}`,
    '',
    `This command ${summary}.`,
    '',
    ...lines.map(([option = '', means = '']) => `  ${option.padEnd(width)}  ${means}`),
  ].join('\n')
}
