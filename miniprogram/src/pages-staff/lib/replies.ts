import type { Result } from '@shared/opinions/words'

/** Usual answers to start from; a person reads and fits each before it is sent. */
export const usualReplies: Record<Result, readonly string[]> = {
  adopted: [
    '您的意见已采纳，{条款}将据此修改。感谢您参与立法。',
    '经研究，采纳您的建议，修改稿中将吸收相关表述。感谢您的参与。',
  ],
  partially_adopted: [
    '经研究，采纳您意见中的合理部分，修改{条款}时一并完善；其余内容因与上位法或现行政策不一致，未予采纳。感谢您的参与。',
  ],
  not_adopted: [
    '经研究，{条款}的规定与上位法保持一致，暂不作修改。感谢您对立法工作的关心。',
    '您反映的情况属于执行中的具体问题，不宜在法规中规定，我们将转有关部门研究。感谢您的参与。',
  ],
  noted: ['您的意见已收悉，将作为后续工作的参考。感谢您的参与。'],
}
