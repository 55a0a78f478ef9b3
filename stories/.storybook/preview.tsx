import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import '@amends/react/styles.css'
import '@amends/react/owed.css'
import '../kit/kit.css'
import { theme } from './theme'

// A busy machine may be slow; a story that is wrong is wrong later too.
configure({ asyncUtilTimeout: 5000 })

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    docs: { theme },
    controls: { expanded: false },
    options: {
      storySort: {
        order: [
          'Start here',
          'Methods',
          'Panel',
          ['MAMA', 'HEART', 'LEARN', 'LATTE', 'HEAL'],
          'States',
          'Walks',
          'Parts',
          ['Every part'],
          'Write a flow',
          'Build',
        ],
      },
    },
  },
}
export default preview
