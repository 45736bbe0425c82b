import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Where a run spends most of its time; what only waits stands between what keeps all cores at work. */
const long = [
  'app/formats/libreoffice',
  'attacks/released-numbers/demo-releases',
  'app/server/listen',
  'attacks/killed-writer',
  'app/respond/out-of-reach',
  'app/server/two-servers',
  'app/respond/fuzz',
  'app/formats/xlsx/report-xlsx',
  'app/cli/demo.test',
  'app/cli/key-holder/release-refused',
  'app/cli/staff/',
  'app/cli/key-holder/',
  'app/formats/monitoring/libreoffice',
  'attacks/through-server/',
  'app/cli/',
  'app/staff/packs-pages',
  'app/formats/hard-files',
  'app/staff/handed-in-findings',
]

/** Begins with the long files, so that no worker is left alone with one at the end. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => rank(one) - rank(other))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const found = long.findIndex((part) => moduleId.includes(`/tests/${part}`))
  return found < 0 ? long.length : found
}
