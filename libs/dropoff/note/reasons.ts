/** What begins a reason or a purpose: 我好把狗拴起来, "so I can warn the gate guy", "because the guard is asleep". */
const REASON =
  /(?:好|以便|以免|方便|省得|免得|不然)(?:让|叫|给)?我(?!给|打)|我(?:就?好|可以先|得先|要先|先去?)(?!了|的|像)[^,]|我[让叫找请](?!我)|因为|因(?=家|我|有|为|孩|门|楼|小)|由于|(?:不然|否则)(?![^,。]{0,6}[放送交给搁])|毕竟|说明|\b(?:so(?: that)? (?:i|we|he|she|they|the|my|u|you) (?:can|could|will|know|have|get|don'?t|dont|am|may)|so (?:that )?(?:i|we)'?(?:ll|m|re)|because|be?cau?[sz]e?|cos|coz|cuz|bc|since (?:i|we|my|the|our|it|they|he|she)|as (?:i|we|my|our|they|he|she)(?:'m|'re)?|in order to|otherwise the)\b/;

/**
 * From where on a clause tells a reason; its length where it tells none. What is told there asks for nothing.
 */
export function reasonIn(said: string): number {
  const found = REASON.exec(said);
  return found && found.index > 0 ? found.index : said.length;
}
