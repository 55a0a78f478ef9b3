import { conversation, type Ticket } from './types'

const letter = `Dear Sir or Madam, or dear computer, since I am no longer sure which of you reads these,

I set this out in order, because each time I have telephoned I have been told that the matter is “complex”, and it is not.

1. In February my meter was read, by your Mr. Sands, who wiped his feet. The reading was 0418.

2. In May nobody came. You estimated 0455. Fine. I live alone and I am careful, but fine.

3. In August nobody came either, and you estimated 0631. I ask you to look at that number. From May to August I would have had to use in one quarter what I use in two years. I was also, for five weeks of it, in hospital with my hip, and the stopcock was off. My neighbor Mrs. Achterberg turned it off herself and will say so.

4. I telephoned on 3 September (38 minutes). I was told to send a photograph of the meter. The meter is under an iron lid in the pavement. I am eighty-one and I have a new hip. I said so. I was told that “without a photo the system won’t let us”.

5. I telephoned on 10 September (22 minutes, cut off), and again on the same day (41 minutes). A gentleman named Luke said that he would put a note on the account and that I should “disregard the bill”. I disregarded it. I have his name and the time.

6. On 2 October I received a reminder. On 16 October I received a red letter. I have paid every bill I was ever sent since 1966, and I had to stand in my own hall and read the words “your supply” and “enforcement” in one sentence. I put it face down on the sideboard so that I would not see it when I came down in the morning. I find that I turn it over anyway.

7. On 20 October I paid. All of it: 611 pounds and 40 pence. I want to be clear that I did not pay because I owe it. I paid because I could not sleep. I took it out of what I had put by for the headstone.

8. On 4 November your own Mr. Sands came, wiped his feet, lifted the lid and read 0462. I was standing beside him. He said “that can’t be right, love, they've got you down for a swimming pool”. He wrote it on his machine. I thought: now it will be put right. That is seventeen days ago.

9. Today your new bill came. It is an estimate. It says 0702.

I do not want a voucher. I do not want to be told that you value my custom. I want somebody to look at 0418 and 0462 with their own eyes and do the subtraction, and I would like the money back where it was, and I would like a letter, on paper, that says I did not owe it. I have kept the red one, and I should like to put the new one on top.

I would also be glad if Mr. Sands could be told that he was right.

Yours faithfully,
Gerald Pym

P.S. I enclose the readings again. I have now enclosed them four times.`

export const water: Ticket = {
  id: 'FW-2108',
  company: 'Lowmoor Water',
  trade: 'Utilities',
  channel: 'email',
  currency: 'GBP',
  subject: 'Meter readings, for the fourth time',
  address: 'g.pym@postbox.example',
  customer: { id: 'c-pym', firstName: 'Gerald', name: 'Gerald Pym' },
  messages: conversation(['customer', 'Gerald Pym', 2900, letter]),
  facts: [
    { label: 'Readings', value: 'Feb 0418, 4 Nov 0462 (read); Aug 0631, today 0702 (estimated)' },
    { label: 'Paid', value: '£ 611.40 on 20 October' },
    { label: 'True use', value: '44 m³, about £ 92' },
    { label: 'Calls', value: '3, last note: “advised to disregard”' },
    { label: 'Customer since', value: '1966' },
  ],
}
