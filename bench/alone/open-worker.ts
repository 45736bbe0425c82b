import type { KeyPair } from '#app/vault/key-pair'

import { openAll } from './open-lines'

interface Asked {
  lines: string[]
  survey: string
  surveyKey: KeyPair
}

// In a browser, where `self` is a worker as the workshop has one.
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  void openAll(data.lines, data.survey, data.surveyKey).then((time) => self.postMessage(time))
}
