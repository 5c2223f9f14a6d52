import { mount } from 'svelte'
import { followLinks } from './address/address.svelte.ts'
import { problemFrom } from './api/problem.ts'
import App from './frame/App.svelte'
import { openSession } from './frame/session.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/table.css'
import './styles/print.css'

const target = document.getElementById('app')
if (!target) throw new Error('the page has no place for the app')

const refused = await openSession().then(
  () => undefined,
  (error: unknown) => problemFrom(error),
)
followLinks()
mount(App, { target, props: { refused } })
