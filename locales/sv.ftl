# User-facing words, Swedish.

## Targets in words

target-yes = Ja
target-increase = öka
target-decrease = minska
target-keep = bibehåll
target-increase-by = öka med { $share }
target-decrease-by = minska med { $share }
target-against = { $change } jämfört med { $label }
target-against-both = { $change } jämfört med { $label } ({ $value })
target-bands = grön { $green }, gul { $yellow }

## Templates: the workbooks to fill in

template-period-t1 = tertial 1
template-period-t2 = tertial 2
template-period-year = helår
template-kr = kr
template-tkr = tkr
template-lists = Listor
template-back = ← Till start
template-start-intro = { $unit } lämnar uppgifter till { $committee }, { $municipality }. Uppgifterna gäller per { $date }.
template-how = Så här gör du
template-step-1 = Gå igenom flikarna nedan i tur och ordning. Klicka på flikens namn för att komma dit.
template-step-2 = Fyll i de gula cellerna. Starkt gult ska fyllas i, ljusgult är ifyllt eller frivilligt. Allt annat är låst.
template-step-3 = Ställ dig i en cell, så står det vad som ska skrivas. Har cellen en lista: välj i den.
template-step-4 = Finns det inget värde? Välj orsak i ”Om värde saknas” och förklara kort. Skriv inte 0 för ett värde som saknas.
template-step-5 = Skriv inga personuppgifter: inga namn, personnummer eller ärendenummer.
template-step-6 = Klarmarkera längst ned på den här fliken, spara, och lämna filen där den ligger med samma namn.
template-legend-strong = Starkt gult: ska fyllas i
template-legend-pale = Ljusgult: ifyllt eller frivilligt
template-sheets = Det här saknas
template-sheet = Flik
template-sheet-state = Läge
template-start-finish = När allt är klart
template-start-ready = Klarmarkerad
template-start-ready-help = Välj Ja när arbetsboken är klar att lämnas in.
template-start-role = Ifylld av (befattning)
template-start-role-help = Skriv befattning, inte namn: enhetschef.
template-start-message = Meddelande till controllern
template-start-message-help = Frivilligt. Kommer inte med i rapporten.
template-todo-fill = ← Fyll i
template-todo-comment = ← Kommentera
template-state-missing = Saknas:
template-state-of = av { $total }
template-state-comments = Kommentarer som saknas:
template-state-done = Klart: inget saknas
template-state-texts = Skrivna avsnitt:
template-state-decisions = Beslutade statusar:
template-total-missing = Uppgifter som saknas i allt:
template-total-done = Allt är ifyllt. Klarmarkera längst ned på fliken och spara.
template-total-marked = Allt är ifyllt och klarmarkerat. Spara filen. Tack!
template-total-early = Klarmarkerad fast uppgifter saknas:
template-text-goal = Mål { $goal }: sammanfattning
template-text-citizens = Mål { $goal }: resultat för invånarna
template-text-indicator = Indikator { $indicator }
template-number-title = Ett tal väntas
template-number-message = Skriv ett tal, till exempel 12 eller 4,5. Finns inget tal: lämna tomt och välj orsak där det går. Vill du behålla det du skrev?
template-choice-title = Välj i listan
template-choice-message = Välj ett av orden i listan: klicka på pilen till höger om cellen.
template-id-title = Id finns inte än
template-id-message = Det finns ingen rad med detta id. Vill du behålla det och lägga till raden senare?
