import express from 'express'

// The least that a server of ours could do: the same requests, answered with bytes that lie ready.
const steps = ['start', '1', '2', '3', '4', 'check', 'thanks']
const words = '<p>As many words as a page of questions has.</p>'.repeat(400)
const html = `<form id="answers"><input type="hidden" name="key" value="k">${words}</form>`
const thanks = `${words}${'1234 '.repeat(6)}`

const app = express().disable('x-powered-by').disable('etag')
app.get('/:lang/:code', (_request, response) => void response.type('html').send(html))
app.get('/:lang/:code/:step', ({ params }, response) => {
  response.type('html').send(params.step === 'thanks' ? thanks : html)
})
app.post('/:lang/:code/:step', (request, response) => {
  const { lang, code, step } = request.params
  const next = steps[steps.indexOf(step) + 1] ?? ''
  request.resume().on('end', () => response.redirect(303, `/${lang}/${code}/${next}`))
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  process.stdout.write(`Express is at http://127.0.0.1:${port}\n`)
})
