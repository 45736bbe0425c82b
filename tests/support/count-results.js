import { existsSync, readFileSync } from 'node:fs'

const counts = { passed: 0, failed: 0, skipped: 0 }

const unit = read('test-results/unit.json')
if (unit) {
  counts.passed += unit.numPassedTests
  counts.failed += unit.numFailedTests
  counts.skipped += unit.numPendingTests + unit.numTodoTests
}

const browser = read('test-results/browser.json')
if (browser) {
  counts.passed += browser.stats.expected + browser.stats.flaky
  counts.failed += browser.stats.unexpected
  counts.skipped += browser.stats.skipped
}

if (!unit || !browser) counts.failed += 1
process.stdout.write(
  `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
)

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
