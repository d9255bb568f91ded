import type { Sample } from "../define-workspace.ts";

const ZH_RULES = `1. 不得承诺或暗示保本、收益。
2. 销售前须询问并核实风险等级。
3. 不得以限时、限量催促客户决定。
4. 客户要求停止联系的，不得继续推介。`;
const EN_RULES = `1. Never promise or imply a return or the safety of capital.
2. Ask for and confirm the client's risk class before a recommendation.
3. Do not press the client to decide at once.
4. Identify the caller and the recording at the start.`;

/** All dialogues and replies are ours, written by hand. */
export const samples: Sample[] = [
  {
    id: "zh-promised-return",
    language: "zh",
    title: "理财销售：第 4 轮承诺收益",
    inputs: {
      dialogue: `客服：您好，这里是南岭银行，本通话将录音。请问您做过风险测评吗？
客户：做过，C2。
客户：这款理财保本吗？
客服：放心，跟存款一样，到期肯定有 4% 。
客户：那我考虑一下。
客服：好的，不着急，产品资料稍后发给您。`,
      rules: ZH_RULES,
      product: "季季稳理财（R2）",
    },
    recordedReply: `<think>
第1轮询问风险测评，满足第2条。第4轮客服答“跟存款一样，到期肯定有4%”，承诺保本与收益，违反第1条，是决定结论的一轮。第6轮没有催促，符合第3条。
</think>
<answer>
决定轮次：第 4 轮，客服
理由：客服对保本的询问作出肯定承诺，虽无催促并已核实风险等级，仍属违规。
问题清单：
1. 第4轮 客服：承诺保本和收益
   原文：「放心，跟存款一样，到期肯定有 4%」
   条号：第 1 条
   等级：高
   建议：“这款产品不保本，业绩比较基准不等于实际收益。”

\\boxed{不合规}
</answer>`,
  },
  {
    id: "zh-good-service",
    language: "zh",
    title: "到期咨询：应答规范",
    inputs: {
      dialogue: `客户：我的理财明天到期，能马上取出来吗？
客服：您好，到期后两个工作日内到账，到账前不能支取。
客户：收益有多少？
客服：以实际兑付为准，到账后您可以在手机银行查看。`,
      rules: ZH_RULES,
      scene: "service",
    },
    recordedReply: `<think>
客户询问到期事宜，客服没有推介，没有承诺收益。第2条只适用于销售，本对话是服务。没有问题。
</think>
<answer>
决定轮次：无
理由：客服如实说明到账时间，对收益“以实际兑付为准”，没有推介或承诺。
问题清单：无

\\boxed{合规}
</answer>`,
  },
  {
    id: "zh-corrected-slip",
    language: "zh",
    title: "难例：口误后当场更正",
    inputs: {
      dialogue: `客服：这只基金近三年都是正收益，应该不会亏。
客户：你能保证？
客服：抱歉，我刚才说得不准确，基金有可能亏损，过去的业绩不代表未来。
客户：好的，那我的测评是 C3，可以买吗？
客服：可以，它是 R3。`,
      rules: ZH_RULES,
      product: "成长混合基金（R3）",
    },
    recordedReply: `<think>
第1轮“应该不会亏”暗示保本，违反第1条；第3轮当场更正并揭示风险。风险等级是客户自报，第5轮没有核实系统记录。更正是否足以消除影响，要人判断。需人工复核。
</think>
<answer>
决定轮次：第 1 轮，客服（第 3 轮当场更正）
理由：不当表述已当场更正，是否消除影响、风险等级是否核实，凭文字不能认定。
问题清单：
1. 第1轮 客服：暗示不会亏损
   原文：「应该不会亏」
   条号：第 1 条
   等级：中
   建议：删去判断，直接说明可能亏损
2. 第5轮 客服：未核实风险等级
   原文：「可以，它是 R3」
   条号：第 2 条
   等级：低
   建议：先在系统中核实客户的风险等级

\\boxed{需人工复核}
</answer>`,
  },
  {
    id: "en-pressure-call",
    language: "en",
    title: "Sales call: pressure and no risk class",
    inputs: {
      dialogue: `Agent: Hi, Morgan here from Lakeside Wealth, this call is recorded.
Client: I only have a minute.
Agent: Then let's be quick: the income fund suits everyone, and today is the last day.
Client: I would like to think about it.
Agent: If you hang up, the place is gone.`,
      rules: EN_RULES,
      product: "Lakeside Income Fund",
    },
    recordedReply: `<think>
Turn 1 identifies caller and recording: rule 4 is met. Turn 3 recommends without asking for the risk class: rule 2. Turns 3 and 5 press: rule 3, turn 5 after the client asks for time decides.
</think>
<answer>
Deciding turn: 5, agent
Rationale: After the client asks for time the agent threatens the loss of the place, and no risk class was asked for.
Issues:
1. Turn 5, agent: pressure after the client asked for time
   Quote: "If you hang up, the place is gone."
   Rule: 3
   Severity: High
   Fix: "Of course. I will send you the documents and call next week if you wish."
2. Turn 3, agent: recommendation without risk class
   Quote: "the income fund suits everyone"
   Rule: 2
   Severity: High
   Fix: "Before I recommend anything, may I confirm your risk class?"

\\boxed{Non-compliant}
</answer>`,
  },
  {
    id: "en-fee-question",
    language: "en",
    title: "Service: a fee explained",
    inputs: {
      dialogue: `Agent: Good morning, Lakeside Wealth, Ana speaking. This call is recorded.
Client: Why was I charged 12 dollars in March?
Agent: That is the quarterly custody fee in section 6 of your agreement. I can send you the page.
Client: Please do.`,
      rules: EN_RULES,
      scene: "service",
    },
    recordedReply: `<think>
Caller and recording stated. The fee is explained with its source. No recommendation, so rule 2 does not apply. No issue.
</think>
<answer>
Deciding turn: none
Rationale: The agent identifies herself and the recording, and explains the fee by its source without recommending anything.
Issues: none

\\boxed{Compliant}
</answer>`,
  },
  {
    id: "en-client-says-guarantee",
    language: "en",
    title: "Awkward: the client says “guaranteed”, the agent stays silent",
    inputs: {
      dialogue: `Agent: Lakeside Wealth, this is Theo, the call is recorded. You are class C3, is that right?
Client: Yes. So the note is guaranteed, great.
Agent: Shall I send the order form?
Client: Yes please.`,
      rules: EN_RULES,
      product: "Structured note (R3)",
    },
    recordedReply: `<think>
Turn 2 is the client's belief, not the agent's words. Turn 3 does not correct it: silence may imply safety, rule 1, but the text does not show it was heard or what the documents said. Needs review.
</think>
<answer>
Deciding turn: 3, agent
Rationale: The false belief is the client's; whether leaving it uncorrected implies a promise depends on the recording and the documents given.
Issues:
1. Turn 3, agent: a false belief left uncorrected
   Quote: "Shall I send the order form?"
   Rule: 1
   Severity: Medium
   Fix: "One thing first: the note is not guaranteed, and you can lose capital if the issuer fails."

\\boxed{Needs review}
</answer>`,
  },
];
