import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { showMarks } from '../../internals/format'
import { channelWords, words } from '../../internals/words'
import { HushToggle } from '../hush/hush'
import { HeaderData } from './data-attributes'
import { ViewToggle } from './view-menu'

/** Who the customer is and on which channel, the hush button and the view menu's. */
export const Header = createPart('header', 'header', function useHeader() {
  const customer = useView((view) => view.about.customer)
  const channel = useView((view) => view.about.channel)
  return {
    [HeaderData.channel]: channel,
    children: (
      <>
        <div className="amends-header-who">
          <bdi className="amends-header-name">{customer ? showMarks(customer) : words.noName}</bdi>{' '}
          <span className="amends-header-channel">{channelWords[channel] ?? channel}</span>
        </div>
        <HushToggle />
        <ViewToggle />
      </>
    ),
  }
})
