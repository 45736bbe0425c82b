import type { DemoSurvey } from './demo/network'

interface Demo {
  surveys: DemoSurvey[]
  keyFiles: string[]
  passphrase: string
  dataDir: string
  /** Where the server will be: `http://localhost:3000`. */
  address: string
}

/** What the demonstration says at the terminal. */
export const words = {
  begun: 'Setting up the demonstration …',
  notADemo: (dataDir: string) =>
    `${dataDir} holds a network of its own, not the demonstration. Nothing was changed. Choose an empty folder for the demonstration: DATA_DIR=./demo-data npm run demo.`,
  demo: ({ surveys, keyFiles, passphrase, dataDir, address }: Demo) => [
    'This is the demonstration: an invented network, for looking and trying only.',
    'Once the server has started, open:',
    ...surveys.flatMap((survey) => surveyLines(survey, address)),
    `  The first page: ${address}/en`,
    `Key holders: ${keyFiles.join(' and ')}; the passphrase of both is “${passphrase}”.`,
    `To begin anew, stop the server and delete ${dataDir}.`,
  ],
}

function surveyLines({ title, code, closesOn, standing, codes }: DemoSurvey, address: string) {
  return [
    `  ${title}, ${standing === 'open' ? 'until' : 'over since'} ${closesOn}: ${address}/en/${code}`,
    ...(codes ? [`    with an access code: ${codes.some.join(', ')} (more in ${codes.file})`] : []),
  ]
}
