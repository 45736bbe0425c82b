import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** LibreOffice, and the programs that read what it prints. */
export const isOfficeThere = ['soffice', 'pdftotext', 'pdfinfo', 'pdffonts'].every(
  (program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined,
)

/** A folder of its own, with a profile of LibreOffice's own inside. */
export function aDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-office-'))
  const path = (name: string) => join(folder, name)
  return {
    folder,
    path,
    put: (name: string, bytes: Uint8Array) => writeFileSync(path(name), bytes),
    read: (name: string) => readFileSync(path(name), 'utf8'),
    clear: () => rmSync(folder, { recursive: true }),
    /** All at once, for the program takes longer to start than to read a file. */
    convert(names: string[], to: string): void {
      const profile = `-env:UserInstallation=file://${path('profile')}`
      const asked = ['--headless', profile, '--convert-to', to, '--outdir', folder]
      const options = { stdio: 'ignore', timeout: 840_000 } as const
      execFileSync('soffice', [...asked, ...names.map(path)], options)
    },
  }
}

/** The words of each page of a PDF file. */
export function pagesOf(file: string): string[] {
  const options = { encoding: 'utf8', maxBuffer: 100_000_000 } as const
  return execFileSync('pdftotext', ['-layout', file, '-'], options).split('\f').slice(0, -1)
}

/** The fonts of a PDF file, and whether they are inside. */
export function fontsOf(file: string): { name: string; isInside: boolean }[] {
  const rows = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  return rows.map((row) => {
    const [name = ''] = row.split(/\s+/)
    return { name, isInside: row.trim().split(/\s+/).at(-5) === 'yes' }
  })
}
