# User-facing words, Swedish.

# The web page
html-skip = Hoppa till innehållet
html-contents = Innehåll
html-chart-in-words = Diagrammet i ord
html-diary = Diarienummer { $number }
html-notice-info = Information:
html-notice-warning = Observera:
html-note = Not { $mark }
html-note-back = Tillbaka från not { $mark }

# Severities and the frame of a diagnostic
severity-error = fel
severity-warning = varning
severity-note = upplysning
diagnostic-help = hjälp
diagnostic-see-also = se även
diagnostic-leaves-out = { $message }; { $unit } räknas därför som saknad

# T00: files and who they belong to
T0001 = filen kan inte läsas: { $reason }
    .help = { $remedy }
    .explain = Filen är ingen arbetsbok som går att läsa säkert: den är skadad, skyddad med lösenord, för stor eller sparad i ett annat format. Eller så lämnar datorn inte ut den: den är öppen i ett annat program, eller du har inte rätt att läsa den. Övriga filer läses som vanligt.
T0002 = någon har arbetsboken öppen (det här är bara Excels låsfil, som hoppas över)
    .help = be den som har arbetsboken öppen att spara och stänga den, och kör igen
    .explain = När en arbetsbok är öppen lägger Excel en fil som börjar med ~$ bredvid den. Det som läses är arbetsboken som den senast sparades.
T0003 = { $book ->
        [plan] filen är inte någon plan: inget av planens blad finns i den
        [misplaced] filen är en plan och ingen enhets arbetsbok
       *[unit] det går inte att se vems arbetsboken är: den är inte gjord från en mall, eller så har märkningen försvunnit
    }
    .help = { $book ->
        [plan] lägg tillbaka projektets egen namndplan.xlsx, eller börja om från en tom plan med tertial new
        [misplaced] flytta filen ur periodens mapp; planen ska ligga bredvid den och heta namndplan.xlsx
       *[unit] för över uppgifterna till den mall som enheten fick; tertial templates skapar en ny mall om filen flyttas bort först
    }
    .explain = Varje mall bär en dold märkning med nämnd, år, period och enhet. Den kan försvinna när innehållet kopieras till en ny arbetsbok.
T0004 = { $what ->
        [sheet] bladet gäller perioden { $found }, men det är { $expected } som sammanställs
       *[workbook] arbetsboken gäller perioden { $found }, men det är { $expected } som sammanställs
    }
    .help = { $what ->
        [sheet] ta bort bladet och kopiera in bladet från periodens egen mall
       *[workbook] be enheten fylla i mallen för { $expected }; hör filen till { $found } ska den flyttas till den mappen
    }
    .explain = Perioden står i mallens dolda märkning, så det hjälper inte att byta namn på filen. En äldre mall har gamla mål och budgetar.
T0005 = { $what ->
        [sheet] bladet gäller { $found }, men projektet är { $expected }
        [plan] planen är { $expected }, men alla { $count } arbetsböcker gäller { $found }
       *[workbook] arbetsboken gäller { $found }, men projektet är { $expected }
    }
    .help = { $what ->
        [sheet] ta bort bladet och fyll i bladet från årets mall
        [plan] rätta planen, om det är den som är fel; annars hör arbetsböckerna till ett annat projekt
       *[workbook] lägg filen i rätt projekt, eller be enheten fylla i årets mall
    }
    .explain = Nämnd och år står i mallens dolda märkning, så det hjälper inte att byta namn på filen.
T0006 = { $what ->
        [sheet] bladet är gjort för enheten ”{ $unit }”, inte för arbetsbokens egen enhet
       *[workbook] arbetsboken är gjord för enheten ”{ $unit }”, som inte finns i planen
    }
    .help = { $what ->
        [sheet] ta bort bladet och kopiera in enhetens eget blad från mallen
       *[workbook] rätta enhetens id på fliken Enheter i planen om det är fel där; annars ska filen bort ur periodens mapp
    }
    .explain = Arbetsboken, eller ett blad i den, är gjord för en annan enhet. Det händer när ett blad kopieras från en annan enhets arbetsbok, och när en enhets id ändras i planen sedan mallarna skickats ut.
T0007 = { $state ->
        [blank] { $unit } har inte börjat fylla i sin arbetsbok
       *[none] { $unit } har inte lämnat in någon arbetsbok
    }
    .help = påminn enheten, eller sammanställ det som finns med --partial
    .explain = Alla enheter i planen ska lämna in. Med --partial sammanställs det som finns, och rapporten säger vilka enheter som saknas.
T0008 = { $unit } har lämnat in två arbetsböcker, { $file } och { $other }; ingen av dem tas med
    .help = behåll den rätta filen i mappen och flytta bort den andra
    .explain = Två filer i periodens mapp bär samma enhets märkning. Vilken som gäller vet bara den som har fyllt i dem.
T0009 = { $unit } har inte klarmarkerat sin arbetsbok
    .help = fråga enheten om arbetsboken är klar; är den det väljer enheten Ja på fliken Start
    .explain = Klarmarkeringen på fliken Start visar att enheten är färdig. Arbetsboken sammanställs ändå.
T0010 = arbetsboken är gjord från mallversion { $found }, men programmet läser version { $expected }
    .help = skapa en ny mall med tertial templates och för över uppgifterna
    .explain = Mallens version står i dess dolda märkning.
T0011 = { $what ->
        [beside] filen läses inte: här är det bara planen, namndplan.xlsx, som läses
        [copy] samma uppgifter står i { $other }; filen är en kopia och hoppas över
       *[other] filen är ingen arbetsbok och hoppas över
    }
    .help = { $what ->
        [beside] är det rätt plan ska den heta namndplan.xlsx; är det en enhets arbetsbok ska den ligga i periodens mapp; annars behöver inget göras
       *[other] inget behöver göras; är det en enhets uppgifter ska de lämnas som .xlsx
    }
    .explain = I projektets mapp läses planen, och i periodens mapp filer som slutar på .xlsx, .xlsm och .ods.
T0012 = resultaten från en tidigare period kan inte läsas: { $reason }
    .help = { $remedy }
    .explain = Filerna i mappen historik är tidigare perioders resultat, och därifrån kommer föregående prognos och trender. De ska inte redigeras.
T0013 = { $unit } saknas i sammanställningen
    .help = sammanställ igen när arbetsboken har kommit
    .explain = Rapporten är gjord med --partial. Den säger själv vilka enheter som saknas.
T0014 = resultaten är från { $found }, men planen är för { $expected }
    .help = flytta bort filen ur mappen historik
    .explain = I mappen historik ligger nämndens egna resultat från tidigare perioder. Ett resultat från en annan nämnd räknas inte in i jämförelserna, eftersom id:n som råkar vara lika skulle ge fel värden.
T0015 = resultaten för { $when } finns två gånger, här och i { $other }; { $counts ->
        [other] bara den andra filen räknas
       *[neither] ingen av dem räknas
    }
    .help = behåll den rätta filen i mappen historik under namnet { $name } och flytta bort den andra
    .explain = Två filer i mappen historik är resultat från samma period. Bara den som heter som programmet döpte den (nämnd, år och period) räknas; heter ingen av dem så räknas ingen.
T0016 = resultaten för { $when } sammanställdes med --partial: { $what ->
        [units] { $units } är inte med
       *[values] värden med fel är inte med
    }
    .help = sammanställ { $when } igen när allt har kommit in och rättats, och lägg den nya filen i historik; annars jämförs det som är ofullständigt inte med det som är helt
    .explain = En period som stängs medan något saknas ger nästa period ett sämre underlag. Summor och tal som saknade någon del då jämförs inte med fullständiga nu, så trender och förändringar uteblir.
T0017 = { $what ->
        [closed] loggen som perioden stängdes med är borta eller ändrad
       *[line] raden { $line } är inte som den skrevs: loggen har ändrats för hand, eller så saknas en rad
    }
    .help = lägg tillbaka filen från en säkerhetskopia; finns ingen, spara undan filen och börja om med tertial receive
    .explain = Loggen visar när varje arbetsbok lästes och vad som sades om den. Varje rad innehåller föregående rads kontrollsumma, så att ändringar i efterhand syns. En period vars logg är bruten kan inte stängas.
T0018 = arbetsboken för { $unit } har ändrats sedan den godkändes { $time }
    .help = se över ändringen och godkänn igen med tertial approve { $id } --period { $period }, eller lägg tillbaka den version som godkändes
    .explain = Ett godkännande gäller filen som den var då. Ändras något som är ifyllt, om så bara i en cell, ska någon se på den igen. Att öppna och spara den på nytt ändrar inget.
T0019 = { $change ->
        [gone] filen som { $when } gjordes av finns inte kvar
        [new] filen fanns inte när { $when } stängdes
        [snapshot] resultatfilen har ändrats sedan perioden stängdes
        [renamed] filen hette { $was } när { $when } stängdes, och är i övrigt oförändrad
        [reported] filen har ändrats sedan rapporten för { $when } gjordes, och rapporten jämför med den
       *[changed] filen har ändrats sedan { $when } stängdes
    }
    .help = lägg tillbaka den version som perioden stängdes med; ska perioden göras om, flytta bort dess fil ur historik och stäng den igen
    .explain = När en period stängs sparas kontrollsumman för varje fil som den gjordes av. Det som ändras efteråt ändrar inte resultatet som står i historik, men skillnaden syns.
T0020 = filen heter som { $named }, men innehåller resultatet för { $when }
    .help = ge filen rätt namn, eller flytta bort den om den är en kopia
    .explain = Innehållet gäller, inte namnet. Heter en fil som en annan period är den oftast sparad på fel plats.
T0021 = arbetsboken för { $unit } är återlämnad och har inte ändrats sedan dess: { $why }
    .help = vänta på den rättade arbetsboken, eller godkänn den här med tertial approve { $id } --period { $period }
    .explain = En återlämnad arbetsbok räknas med som den är tills en ny kommer.
T0022 = { $unit } skriver till dig: { $message }
    .help = inget behöver göras; meddelandet kommer inte med i rapporten
    .explain = På fliken Start kan enheten skriva ett meddelande till controllern. Det visas av check, status och receive, och ingen annanstans.
T0023 = i { $folder } finns arbetsböcker, men i historik/ finns ingen rapport för { $when }
    .help = kör tertial close --period { $period }, eller kompilera { $period } och lägg dess .json i historik/; annars jämförs bara med det som står på fliken Historik
    .explain = Rapporten jämför med det som har rapporterats förut. Det står i historik/, så som rapporten var när den gjordes. Arbetsböcker från en tidigare period läses inte, eftersom de kan ha ändrats sedan dess.
T0024 = rapporten för { $when } är inte som den skrevs
    .help = lägg tillbaka filen, eller kompilera perioden igen; är ändringen avsiktlig behöver inget göras
    .explain = En rapports .json slutar med en kontrollsumma av allt som står före. Ändrar någon ett tal i den följer alla jämförelser med perioden efter.
T0025 = inga värden från tidigare perioder finns, varken i historik/ eller på planens flik Historik
    .help = lägg tidigare rapporters .json i historik/, eller skriv värdena på fliken Historik; är det här den första rapporten behöver inget göras
    .explain = Utan tidigare värden har rapporten inga jämförelser och inga pilar, och tal som är orimliga mot förra perioden upptäcks inte.

# T01: sheets, rows and cells
T0101 = { $what ->
        [keys] bladet ”{ $sheet }” känns inte igen: den dolda första kolumnen eller den dolda raden ovanför rubrikerna är borta
       *[sheet] bladet ”{ $sheet }” saknas
    }
    .help = { $book ->
        [plan] kopiera in bladet från en tom plan (tertial new) och för över uppgifterna
       *[unit] kopiera in bladet från enhetens mall; har planen börjat fråga efter det sedan mallen gjordes: flytta arbetsboken ur mappen, kör tertial templates och låt enheten föra över sina uppgifter
    }
    .explain = Ett blad känns igen på sin dolda märkning och sin dolda nyckelrad, inte på sitt namn. Det går därför bra att byta namn på det, men inte att ta bort det eller att bygga upp det på nytt.
T0102 = kolumnen ”{ $column }” saknas
    .help = { $book ->
        [plan] kopiera in kolumnen från en tom plan (tertial new), även den dolda raden ovanför rubriken
       *[unit] kopiera in kolumnen från enhetens mall, även den dolda raden ovanför rubriken
    }
    .explain = En kolumn känns igen på sin nyckel i den dolda raden ovanför rubrikerna. Det går bra att flytta den och att byta rubrik.
T0103 = raden har värden men inget id
    .help = { $book ->
        [plan] skriv ett id i radens första kolumn: små bokstäver, siffror och bindestreck
       *[unit] flytta värdena till rätt rad, eller kopiera in raden från mallen med dess dolda första kolumn
    }
    .explain = Varje rad i mallen har ett dolt id i första kolumnen. Rader som lagts till för hand har inget, och då går det inte att veta vad de gäller.
T0104 = { $what ->
        [sheet] bladet ”{ $id }” är en kopia; inget av bladen används
        [column] två kolumner har samma dolda nyckel, ”{ $id }”; ingen av dem används
       *[row] två rader har samma dolda id, ”{ $id }”; ingen av dem används
    }
    .help = { $what ->
        [sheet] ta bort det blad som inte gäller
        [column] ta bort den kolumn som inte gäller
       *[row] behåll den rad som gäller, och kopiera in den andra från mallen med dess dolda första kolumn
    }
    .explain = Det händer när en rad, en kolumn eller ett blad kopieras. Vilket av dem som gäller vet bara den som har fyllt i.
T0105 = raden ”{ $row }” har fått fel dolt id ({ $id })
    .help = kopiera in raden från mallen med dess dolda första kolumn
    .explain = En rad känns igen på sitt dolda id i första kolumnen. Med ett annat id är den en annan rad, och det som står där går inte att använda.
T0106 = { $what ->
        [head] rubriken ”{ $found }” står över kolumnen ”{ $expected }”
       *[sorted] raderna har kommit i oordning: ”{ $found }” har det dolda id som hör till ”{ $expected }” ({ $several ->
            [yes] { $rows } rader
           *[no] 1 rad
        } på bladet)
    }
    .help = { $what ->
        [head] skriv tillbaka rubriken, och se efter om värdena under den står i rätt kolumn
       *[sorted] ångra sorteringen, eller kopiera in bladet från mallen och fyll i det på nytt
    }
    .explain = Varje rad har ett dolt id i första kolumnen. Sorteras raderna utan den kolumnen hamnar alla värden fel, så inget på bladet går att lita på förrän det är rättat.
T0107 = { $column } saknas för ”{ $row }”
    .help = { $reasons ->
        [yes] fyll i cellen, eller välj under ”Om värde saknas” varför det inte finns något värde
       *[no] fyll i cellen
    }
    .explain = Cellen är tom och värdet krävs. En tom cell tolkas aldrig som noll.
T0108 = { $kind ->
        [date] { $column } för ”{ $row }” har blivit ett datum: { $found }
       *[text] { $column } för ”{ $row }” är inget tal: ”{ $found }”
    }
    .help = { $kind ->
        [date] ändra cellens format till Allmänt och skriv talet på nytt; Excel gör datum av till exempel 3/4
        [per_cent] skriv antalet (till exempel timmar), inte procenten; andelen räknas ut
        [unit] skriv bara talet, i den enhet som står i rubriken eller på raden, utan enhet efter
        [several] skriv ett tal, inte två; ett intervall eller ett bråk förklaras i kommentaren
        [grouping] se över mellanslag, punkter och komman; skriv till exempel 1234,5
        [digits] talet har för många siffror; kontrollera det och skriv det på nytt
       *[text] { $reasons ->
            [yes] skriv bara talet, till exempel 1234,5; finns inget tal, välj varför under ”Om värde saknas”
           *[no] skriv bara talet, till exempel 1234,5; förklaringar skrivs i kommentaren
        }
    }
    .explain = Tal skrivs med decimalkomma. Mellanslag mellan tusental går bra. Ungefärliga tal, intervall och enheter går inte att räkna med.
T0109 = { $kind ->
        [per_cent] { $column } för ”{ $row }” är { $read_as }, som inte är något helt antal: det kan vara procenten
        [numerator] { $column } för ”{ $row }” är { $read_as }: det ser ut som andelen { $found } i stället för antalet
       *[other] { $column } för ”{ $row }”: { $found } kan läsas på två sätt och lästes som { $read_as }
    }
    .help = { $kind ->
        [per_cent] skriv antalet i täljaren; andelen räknas fram; är det ett antal med decimaler behöver inget göras
        [numerator] skriv antalet i täljaren; andelen räknas fram
        [share] skriv med procenttecken så att det syns vad som menas, till exempel 62 %
       *[mark] skriv talet så att det bara kan läsas på ett sätt, till exempel 1234 eller 1,2340
    }
    .explain = 1.234 kan vara drygt tolvhundra eller drygt ett, och 0,62 kan vara 62 % eller mindre än en procent.
T0110 = { $kind ->
        [position] { $column } för ”{ $row }” är ”{ $found }”, som inte är något läge
       *[list] { $column } för ”{ $row }” är ”{ $found }”, som inte finns i listan
    }
    .help = { $kind ->
        [position] skriv en placering (12 av 290), hur stor andel av kommunerna som har ett lägre värde (82 %) eller en färg: { $options }
       *[list] välj ett av: { $options }
    }
    .explain = Cellen ska innehålla ett av orden i listan.
T0111 = { $column } för ”{ $row }” är ett felvärde: { $found }
    .help = rätta formeln, eller skriv in värdet i stället för formeln
    .explain = Cellen innehåller en formel som inte går att räkna ut, till exempel för att den pekar på en fil som inte finns.
T0112 = { $column } för ”{ $row }” är en formel som inte har räknats ut
    .help = öppna arbetsboken i Excel, spara den och lämna in den igen
    .explain = Filen är sparad av ett program som inte räknar formler.
T0113 = cellen kan inte läsas: { $reason }
    .help = { $remedy }
    .explain = Innehållet i cellen eller bladet är skadat eller omöjligt.
T0114 = { $written ->
        [yes] kommentaren till ”{ $row }” säger inget för den som bara läser den
       *[no] kommentar saknas för ”{ $row }”
    }: { $why ->
        [goal] bedömningen är inte grön
        [stuck] arbetet är försenat eller avbrutet
        [by_hand] statusen är satt för hand
       *[variance] avvikelsen mot budget är större än planens gräns
    }
    .help = { $why ->
        [by_hand] skriv kort varför statusen är satt som den är
       *[other] skriv kort vad det beror på och vad som görs
    }
    .explain = En kommentar krävs när en bedömning inte är grön, när en avvikelse mot budget är större än planens gräns, när något är försenat eller avbrutet och när en status sätts för hand.
T0115 = ”{ $row }” har både { $counts ->
        [status] en bedömning
       *[value] ett värde
    } och ett skäl till att värdet saknas
    .help = ta bort det som inte gäller; tills dess används { $counts ->
        [reason] skälet
        [status] skälet
       *[value] värdet
    }
    .explain = Båda kan inte stämma.
T0116 = { $limits ->
        [whole] { $column } för ”{ $row }” är { $found }, men måste vara ett heltal
        [whole_between] { $column } för ”{ $row }” är { $found }, men måste vara ett heltal
       *[bounds] { $column } för ”{ $row }” kan inte vara { $found }
    }
    .help = { $limits ->
        [whole] skriv hela antalet, utan decimaler
        [whole_between] skriv ett heltal från { $low } till { $high }
        [between] skriv ett tal från { $low } till { $high }
       *[least] kontrollera talet; det kan inte vara mindre än { $low }
    }
    .explain = Antal kan inte vara negativa eller ha decimaler, och sannolikhet och konsekvens är hela tal från 1 till 5. Ett tal med decimaler avrundas aldrig när det läses.
T0117 = { $column } är noll för ”{ $row }”, så andelen går inte att räkna ut
    .help = kontrollera talet; finns det inget att dela med, välj ”Ej tillämpligt” under ”Om värde saknas”
    .explain = En andel av ingenting finns inte.
T0118 = { $beside ->
        [last_year] { $column } för ”{ $row }” är { $found }, men utfallet förra året var { $expected }
        [actual] { $column } för ”{ $row }” är { $found }, men utfallet för perioden är { $expected }
        [before] { $column } för ”{ $row }” är { $found }, men var { $expected } i förra rapporten
        [forecast] { $column } för ”{ $row }” är { $found }, men prognosen för helåret är { $expected }
       *[budget] { $column } för ”{ $row }” är { $found }, men budgeten är { $expected }
    }
    .help = kontrollera tecknet: kostnader skrivs med minus och intäkter utan; stämmer det behöver inget göras
    .explain = En kostnad utan minustecken räknas som en intäkt och gör avvikelsen mycket stor. Beloppet jämförs med budgeten, och där den är noll eller saknas med förra årets utfall och radens andra belopp. En rad med både kostnader och intäkter som verkligen byter tecken varnas det inte för.
T0119 = raden ”{ $row }” saknas på bladet
    .help = har raden lagts till i planen sedan mallen gjordes: flytta arbetsboken ur mappen, kör tertial templates och låt enheten föra över sina uppgifter; annars kopiera in raden från mallen med dess dolda första kolumn
    .explain = Raden ska finnas enligt planen. Antingen har den tagits bort, eller så har den lagts till i planen sedan mallen skickades ut.
T0120 = { $what ->
        [denominator] nämnaren för ”{ $row }” är { $total }, men för en av delarna { $sum }
       *[numerator] delarna är tillsammans { $sum }, men totalen är { $total } för ”{ $row }”
    }
    .help = rätta delarna eller totalen
    .explain = Total sjukfrånvaro är kort plus lång sjukfrånvaro, och alla tre är andelar av samma ordinarie arbetstid.
T0121 = { $what ->
        [budget] { $column } för ”{ $row }” är { $found }, men budgeten är { $earlier } ({ $unit })
        [last_year] { $column } för ”{ $row }” är { $found }, men utfallet förra året var { $earlier } ({ $unit })
        [shrunk] { $column } för ”{ $row }” är { $found } sedan årets början, men var { $earlier } redan i { $when }
        [unmoved] { $column } för ”{ $row }” är { $found } sedan årets början, precis som i { $when }
        [target] målnivån för ”{ $row }” är { $found }, men utfallet var { $earlier } ({ $when })
        [same] { $column } för ”{ $row }” är { $found }, precis som i { $when }
        [twin] { $column } för ”{ $row }” är { $found }, precis som hos { $when }
        [share] { $column } för ”{ $row }” är { $found }, men mellan { $earlier } och { $when } hos de andra enheterna
        [in_total] { $column } för ”{ $row }” är { $found }, och summan blir { $total }, men var { $earlier } ({ $when })
       *[last] { $column } för ”{ $row }” är { $found }, men var { $earlier } ({ $when })
    }
    .help = { $what ->
        [budget] kontrollera antalet nollor: beloppet ska skrivas i { $unit }; stämmer det behöver inget göras
        [last_year] kontrollera antalet nollor: beloppet ska skrivas i { $unit }; stämmer det behöver inget göras
        [same] kontrollera att det inte är förra rapportens tal; stämmer det behöver inget göras
        [twin] kontrollera vems tal det är; stämmer det behöver inget göras
        [unmoved] kontrollera att det inte är förra rapportens tal; stämmer det behöver inget göras
        [shrunk] skriv antalet sedan 1 januari, inte bara sedan förra rapporten, och kontrollera siffrorna; stämmer talet behöver inget göras
       *[last] kontrollera decimaltecknet, antalet nollor och enheten; stämmer talet behöver inget göras
    }
    .explain = Ett belopp som är sju gånger, eller ett värde som är fem gånger, större eller mindre än allt som det kan jämföras med (budget, förra året, vad samma enhet lämnade förut), eller noll där det har varit mycket, är oftast ett skrivfel. Små tal jämförs inte: de ändras ofta så mycket.
T0122 = { $kind ->
        [later] det står inte när värdet för ”{ $row }” kommer
        [decision] skälet till beslutet om ”{ $row }” ser ut att höra till ”{ $other }”, som har en beslutad status men inget skäl
       *[not_measured] det står inte varför ”{ $row }” inte är mätt
    }
    .help = { $kind ->
        [decision] flytta skälet till rätt rad, eller fyll i statusen; tills dess används inget av besluten
        [later] skriv i kommentaren när värdet kommer, till exempel vecka 40
       *[not_measured] skriv i kommentaren varför värdet inte är mätt
    }
    .explain = Rapporten säger varför ett värde saknas, eller när det kommer, och varför ett beslut avviker från regeln.
T0123 = { $column ->
        [share] täljaren för ”{ $row }” är { $found }, men nämnaren { $total }: andelen blir mer än 100 %
        [forecast] prognosen för ”{ $row }” är { $found }, men för ”{ $whole }”, som den är en del av, är den { $total }
        [rolling] ”{ $row }” räknar på { $found } timmar och ”{ $whole }” på { $total }: tolv månader har fler timmar än årets hittills, utom för en ny enhet
        [rolling_far] ”{ $row }” räknar på { $found } timmar och ”{ $whole }” på { $total }: så många timmar har inte tolv månader om perioden har så många
        [rolling_year] ”{ $row }” är { $found }, men ”{ $whole }” { $total }: vid årets slut är de tolv månaderna året
        [measure] ”{ $row }” är { $found }, men ”{ $whole }”, som det är en del av, är { $total }
       *[actual] utfallet för ”{ $row }” är { $found }, men för ”{ $whole }”, som det är en del av, är det { $total }
    }
    .help = kontrollera båda talen: en del kan inte vara större än det hela; stämmer de behöver inget göras
    .explain = En varav-rad är en del av raden som den ingår i. Är den raden en summa av både kostnader och intäkter, eller saknas något i den, jämförs de inte.
T0124 = { $what ->
        [section] texten ”{ $name }” trycks inte i den här rapporten
        [secret] kommentaren till ”{ $name }” trycks inte, eftersom värdet är sekretess
        [citizens] texten om vad resultatet av målet ”{ $name }” betyder för invånarna trycks inte i den här rapporten
        [indicator] texten om indikatorn ”{ $name }” trycks inte i den här rapporten
       *[summary] sammanfattningen av målet ”{ $name }” trycks inte i den här rapporten
    }
    .help = { $what ->
        [section] lägg till en del som tar med texten på fliken Rapport i planen (Fri text med avsnittets id under ”Avser”, om ingen annan passar), eller flytta texten
        [secret] inget behöver göras: kommentaren når controllern men inte rapporten
       *[other] lägg till delen Målkapitel för den här perioden på fliken Rapport i planen, eller flytta texten
    }
    .explain = Varje del av rapporten tar med bestämda texter. Står ingen av dem som tar med texten i periodens rapport kommer texten inte med.

T0125 = { $what ->
        [rating] ”{ $row }” har ett värde i kolumnen { $column }, men planen följer risken utan riskvärde
        [parts] ”{ $row }” har täljare och nämnare, som planen inte frågar efter: värdet blir ett annat än kvoten av alla enheters
       *[position] ”{ $row }” har ett läge bland kommunerna, som planen inte frågar efter
    }
    .help = { $what ->
        [rating] töm cellen, eller ange sannolikhet och konsekvens på fliken Risker i planen
        [parts] välj Kvot i planen om enheterna ska lämna täljare och nämnare; skicka annars ut nya mallar
       *[position] töm cellen, eller skriv Ja i kolumnen ”Färg efter läge” på fliken Mått i planen
    }
    .explain = Det som planen inte frågar efter kommer inte med i rapporten.

T0126 = { $why ->
        [below] prognosen för ”{ $row }” är { $found } för hela året, men utfallet är redan { $other } ({ $unit })
        [previous_forecast] prognosen för ”{ $row }” är { $found }, exakt detsamma som i { $when }, fast perioden avviker mycket från budget ({ $unit })
        [equal] prognosen för hela året och utfallet för perioden är båda { $found } för ”{ $row }” ({ $unit })
        [budget_actual] utfallet för ”{ $row }” är { $found }, exakt detsamma som budgeten ({ $unit })
        [budget_forecast] prognosen för ”{ $row }” är { $found }, detsamma som budgeten, fast perioden avviker mycket ({ $unit })
        [last_year_actual] utfallet för ”{ $row }” är { $found }, exakt detsamma som förra årets ({ $unit })
        [last_year_forecast] prognosen för ”{ $row }” är { $found }, exakt detsamma som förra årets utfall ({ $unit })
        [pace] utfallet för ”{ $row }” är { $found }, vilket är { $other } av prognosen, men { $when } av budgeten gäller perioden ({ $unit })
        [unchanged] utfallet för ”{ $row }” är { $found } sedan årets början, exakt detsamma som i { $when } ({ $unit })
        [twice_actual] utfallet för ”{ $row }” är { $found }, exakt detsamma som för ”{ $other }” ({ $unit })
        [twice_forecast] prognosen för ”{ $row }” är { $found }, exakt detsamma som för ”{ $other }” ({ $unit })
       *[shrunk] utfallet för ”{ $row }” är { $found } sedan årets början, men var { $other } redan i { $when } ({ $unit })
    }
    .help = { $why ->
        [budget_actual] kontrollera att utfallet inte är budgeten; stämmer beloppet behöver inget göras
        [budget_forecast] kontrollera att prognosen är ny och inte budgeten; stämmer beloppet behöver inget göras
        [last_year_actual] kontrollera att det inte är förra årets utfall; stämmer beloppet behöver inget göras
        [last_year_forecast] kontrollera att prognosen är ny och inte förra årets utfall; stämmer beloppet behöver inget göras
        [pace] kontrollera utfall och prognos: en siffra kan saknas, eller ett belopp vara kvar från en annan period; stämmer de behöver inget göras
        [unchanged] kontrollera att det inte är förra rapportens utfall; stämmer beloppet behöver inget göras
        [shrunk] kontrollera beloppet: utfallet räknas från den 1 januari; stämmer det behöver inget göras
        [twice_actual] kontrollera att beloppet inte har hamnat på fel rad eller hos fel enhet; stämmer det behöver inget göras
        [twice_forecast] kontrollera att beloppet inte har hamnat på fel rad eller hos fel enhet; stämmer det behöver inget göras
       *[other] kontrollera att utfall och prognos står i rätt kolumn; stämmer beloppen behöver inget göras
    }
    .explain = Prognosen gäller hela året och är sällan mindre än det som redan är förbrukat. Utfallet räknas från årets början och blir sällan mindre. Små belopp jämförs inte.
T0127 = { $status ->
        [red] { $when ->
            [year] året är rött för ”{ $row }”, men målet nåddes
           *[period] perioden är röd för ”{ $row }”, men målet nås under året
        }
       *[green] { $when ->
            [year] året är grönt för ”{ $row }”, men målet nåddes inte
           *[period] perioden är grön för ”{ $row }”, men målet nås inte under året
        }
    }
    .help = kontrollera båda svaren; stämmer de behöver inget göras, men kommentaren bör säga varför
    .explain = Enheten bedömer varje mål två gånger. Svar som säger emot varandra är oftast ett felval i listan.
T0128 = { $column } för ”{ $row }” är { $found }, men en andel är mellan 0 och 100 %
    .help = kontrollera talet; är det en ökning eller något annat som kan vara mer än 100 % behöver inget göras
    .explain = En andel av något är minst 0 och högst 100 procent.

T0129 = { $column } för ”{ $row }” är { $found } enligt en formel, men cellerna som den räknar med är tomma
    .help = fyll i cellerna eller skriv talet i stället för formeln
    .explain = En formel över tomma celler blir oftast noll, fast ingen har rapporterat noll.
T0130 = { $column } för ”{ $row }” är längre än { $most } tecken
    .help = korta texten
    .explain = Namn och rubriker står i innehållsförteckning, sidhuvud och tabeller. Längre texter hör hemma på fliken Texter eller i kommentarerna, som kan ha 32 767 tecken.
T0131 = { $what ->
        [text] texten
        [text_sign] texten
        [text_change] texten
        [text_line] texten
        [text_buffer] texten
        [text_goals] texten
        [text_movement] texten
        [text_status] texten om
        [text_not] texten om
        [text_before] texten om
       *[other] kommentaren till
    } ”{ $row }” { $what ->
        [forecast_sign] talar om
        [actual_sign] talar om
        [text_sign] talar om
       *[other] säger
    } { $what ->
        [status] { $said ->
            [green] grönt
            [yellow] gult
           *[red] rött
        }, men bedömningen är { $found ->
            [green] grön
            [yellow] gul
           *[red] röd
        }
        [reached] { $said ->
            [green] att det går som det ska
            [yellow] att målet nås delvis
           *[red] att målet inte nås
        }, men bedömningen är { $found ->
            [green] grön
            [yellow] gul
           *[red] röd
        }
        [text_status] { $said ->
            [green] grönt
            [yellow] gult
           *[red] rött
        }, men bedömningen är { $found ->
            [green] grön
            [yellow] gul
           *[red] röd
        }
        [text_not] att bedömningen inte är { $said ->
            [green] grön
            [yellow] gul
           *[red] röd
        }, men det är den
        [text_before] att bedömningen var { $said ->
            [green] grön
            [yellow] gul
           *[red] röd
        }, men i { $when } var den { $found ->
            [green] grön
            [yellow] gul
           *[red] röd
        }
        [text] { $said }, som inte är något belopp i den ekonomiska tabellen
        [text_line] { $said }, som inte är något belopp för ”{ $found }” i den ekonomiska tabellen
        [text_buffer] { $said } { $found ->
            [before] före
           *[after] efter
        } ”{ $of }”, men det är { $earlier }
        [text_goals] att { $said } av { $of } nämndmål är { $status ->
            [green] gröna
            [yellow] gula
           *[red] röda
        }, men det är { $found }
        [shortfall] { $said }, men enheten har ingen sådan avvikelse mot budget
        [text_sign] { $surplus ->
            [yes] ett överskott
           *[no] ett underskott
        } (”{ $said }”), men ingen rad i den ekonomiska tabellen har det
        [forecast_sign] { $surplus ->
            [yes] ett överskott, men prognosen är { $found } sämre
           *[no] ett underskott, men prognosen är { $found } bättre
        } än budget
        [actual_sign] { $surplus ->
            [yes] ett överskott, men periodens utfall är { $found } sämre
           *[no] ett underskott, men periodens utfall är { $found } bättre
        } än budget
        [text_change] { $said }, men ingen rads prognos har ändrats med det beloppet sedan förra rapporten
        [change] { $said }, men prognosens ändring sedan förra rapporten är { $found }
        [movement] att det har { $said ->
            [up] ökat
           *[down] minskat
        }, men utfallet är { $found } och var { $earlier } i { $when }
        [text_movement] att det är { $said ->
            [up] mer
           *[down] mindre
        }, men utfallet är { $found } och var { $earlier } i { $when }
        [rating] { $said }, men riskvärdet är { $found }
        [moved] att { $of ->
            [probability] sannolikheten
            [consequence] konsekvensen
           *[value] riskvärdet
        } är { $said ->
            [up] högre
           *[down] lägre
        }, men { $of ->
            [value] det
           *[other] den
        } är { $found } och { $earlier } i planen
        [share] { $said }, men utfallet är { $found }
        [progress] { $said }, men statusen är { $found }
        [forecast_variance] { $said }, men prognosens avvikelse mot budget är { $found }
        [actual_variance] { $said }, men periodens avvikelse mot budget är { $found }
        [forecast] { $said }, men prognosen är { $found }
       *[actual] { $said }, men utfallet är { $found }
    }
    .help = rätta orden eller värdet, om något av dem är fel; handlar texten om något annat behöver inget göras
    .explain = Text och tabell ska säga samma sak. Programmet läser meningar där det står vad utfallet eller prognosen är, eller vilken färg bedömningen har. Meningar som jämför eller handlar om en annan tid lämnas i fred.
T0132 = { $what ->
        [text] meningen
       *[heading] rubriken
    } ”{ $heading }” gäller { $other }, men rapporten gäller { $own }
    .help = { $what ->
        [text] rätta meningen, och se efter om resten av texten också är kvar från en annan period
       *[heading] rätta rubriken, och se efter om texten under den också är kvar från en annan period
    }
    .explain = En rubrik från förra rapporten följer lätt med när en text kopieras.
T0133 = arbetsboken är gjord för belopp i { $found }, men planen säger { $expected }
    .help = rätta ”Belopp skrivs i” på fliken Nämnd i planen; ska planen gälla, gör nya mallar och för över beloppen
    .explain = Rubrikerna i arbetsboken säger vad beloppen skrivs i. Ändras planen efter utskicket blir varje belopp tusen gånger för stort eller för litet.
T0134 = { $what ->
        [comment] kommentaren är ordagrant densamma som i { $when }
       *[text] texten ”{ $name }” är ordagrant densamma som i { $when }
    }
    .help = skriv om texten för den här perioden; gäller den fortfarande behöver inget göras
    .explain = En text från förra rapporten följer lätt med. Bara längre texter jämförs. Av kommentarer sparas bara ett kontrolltal, inte orden.
T0135 = { $what ->
        [target] målnivån för ”{ $row }” är ”{ $found }” { $several ->
            [yes] i { $count } arbetsböcker
           *[no] i arbetsboken
        }, men ”{ $expected }” i planen
        [rating] planens värdering av ”{ $row }” är { $found } i arbetsboken, men { $expected } i planen
        [unit] enheten heter ”{ $found }” i arbetsboken, men ”{ $expected }” i planen
        [printed] { $column } för ”{ $row }” är ”{ $found }” { $several ->
            [yes] i { $count } arbetsböcker
           *[no] i arbetsboken
        }, men ”{ $expected }” { $from ->
            [history] enligt tidigare rapporter
           *[plan] i planen
        }
        [start] { $several ->
            [yes] i { $count } arbetsböcker
           *[no] i arbetsboken
        } står ”{ $found }”, men med planens uppgifter blir det ”{ $expected }”
       *[amount] { $column } för ”{ $row }” är { $found } i arbetsboken, men { $expected } i planen
    }
    .help = { $what ->
        [start] rätta planen om något av namnen är fel där; annars behöver inget göras
        [unit] rätta planen om namnet är fel där; annars behöver inget göras
       *[other] hör efter om enheten har svarat mot det gamla; i rapporten gäller planen och de tidigare rapporterna
    }
    .explain = Arbetsboken visar det som planen och tidigare rapporter sa när mallen gjordes. Ändras de efter utskicket kan enheten ha bedömt och kommenterat något annat än det som rapporten visar.
T0136 = { $what ->
        [down] { $count } värden i kolumnen { $column }, från ”{ $row }” till ”{ $other }”, ser ut att ha hamnat en rad för långt ner
        [up] { $count } värden i kolumnen { $column }, från ”{ $row }” till ”{ $other }”, ser ut att ha hamnat en rad för högt upp
       *[pair] { $column } för ”{ $row }” är { $found } och för ”{ $other }” { $beside }: det ser ut som att de har bytt plats ({ $known } och { $known_other } { $when ->
            [budget] är deras budgetar
           *[other] var de i { $when }
        })
    }
    .help = kontrollera att talen står på rätt rader; stämmer de behöver inget göras
    .explain = Två tal som ligger nära varandras tidigare värden eller budgetar, men långt från sina egna, är oftast skrivna på fel rad.
T0137 = { $what ->
        [unit] alla { $count } värden i kolumnen { $column } är desamma som hos { $when }
       *[report] { $count ->
        [one] { $column } är detsamma som i { $when }
       *[other] alla { $count } värden i kolumnen { $column } är desamma som i { $when }
        }
    }
    .help = { $what ->
        [unit] kontrollera vems värdena är: de kan ha klistrats in från den andra enhetens arbetsbok; stämmer de behöver inget göras
       *[report] kontrollera att det inte är förra rapportens värden som har klistrats in; stämmer de behöver inget göras
    }
    .explain = Värden ändras från en rapport till nästa, och två enheter har inte samma. Är ett helt blad precis som förra gången, eller precis som en annan enhets, har det oftast kopierats.
T0138 = texten verkar inte vara färdig: ”{ $found }”
    .help = skriv färdigt texten, eller töm cellen om det inte finns något att säga
    .explain = ”XXX”, ”skrivs senare” och liknande är minnesanteckningar för den som skriver och ska inte stå i rapporten.
T0139 = texten ”{ $name }” är svår att läsa: LIX { $lix }, planens gräns är { $limit }
    .help = dela långa meningar och byt långa ord mot korta; passar texten som den är behöver inget göras
    .explain = LIX är antalet ord per mening plus andelen ord med fler än sex bokstäver i procent. 40 är lätt, 50 medelsvårt, 60 svårt. Gränsen står på planens flik Regler. Texter med färre än 50 ord mäts inte.
T0140 = ”{ $name }” skulle vara klart { $due }, men är varken klart eller försenat
    .help = ändra statusen till Klar eller Försenad, och skriv en ny tidpunkt i kommentaren; har nämnden beslutat en ny tid, ändra planens kolumn Klart
    .explain = Planens kolumn Klart säger när arbetet ska vara gjort. Har tiden gått ut ska rapporten säga om det är gjort eller försenat.
T0141 = ”{ $name }” är { $now }, men var { $then } i { $when }
    .help = kontrollera statusen; har arbetet börjat om, skriv det i kommentaren
    .explain = Ett arbete som var klart i förra rapporten och inte är det nu, eller som hade påbörjats och nu inte har det, har fel status i en av rapporterna.
T0142 = { $what ->
        [comment] kommentaren är densamma som i { $other }
       *[text] texten ”{ $name }” är densamma som ”{ $other }”
    }
    .help = skriv varje text där den hör hemma, eller töm en av dem
    .explain = En text som klistras in på fel rad står två gånger i rapporten. Bara längre texter jämförs.
T0143 = ”{ $name }” är beslutat { $status ->
        [green] grönt
        [yellow] gult
       *[red] rött
    }, men har inget utfall än
    .help = kontrollera att beslutet står på rätt rad; är det avsiktligt behöver inget göras
    .explain = En indikator vars utfall kommer senare, eller som inte är tillämplig, har inget att bedömas efter. Ett beslut om den hör lätt till raden ovanför eller under.
T0144 = { $several ->
        [yes] raden heter ”{ $found }” i { $count } arbetsböcker men ”{ $expected }” i planen
       *[no] raden heter ”{ $found }” i arbetsboken men ”{ $expected }” i planen
    }
    .help = gäller raden samma sak behöver inget göras, och planens namn står i rapporten; annars ska den ha ett eget id i planen och nya mallar skickas ut
    .explain = Rader hör ihop genom sitt dolda id. Har planen fått ett annat namn på raden sedan mallarna skickades ut kan det fortfarande vara samma sak, eller något annat.
T0145 = ”{ $name }” får sin status för hand enligt planen, men ingen status är satt
    .help = skriv statusen på fliken Beslut i förvaltningens arbetsbok, eller välj en annan regel i planen
    .explain = Ett mål som sätts för hand räknas inte ut. Utan beslut står det som ej bedömt i rapporten, hur det än går för det.
T0146 = ”{ $row }” var { $earlier } i { $when }, men är nu { $reason ->
        [not_applicable] ej tillämpligt
        [annual_only] endast för helår
       *[suppressed] sekretess
    }
    .help = kontrollera skälet; stämmer det behöver inget göras
    .explain = Det som en enhet lämnade i förra rapporten har den oftast även nu. Väljs ett skäl av misstag försvinner värdet ur summan.
T0147 = ”{ $name }” har riskvärdet { $found } men hade { $earlier }, och visas inte längre i rapporten
    .help = kontrollera sannolikhet och konsekvens; stämmer de behöver inget göras
    .explain = En risk som har halverats eller mer, och faller ur rapporten, kan ha fått en felskriven faktor.
T0148 = ”{ $name }” är { $status ->
        [green] grönt och nås, men kommentaren talar om ett underskott, och enheten avviker { $amount } från årets budget
       *[red] rött och nås inte, men kommentaren talar om ett överskott, och enheten avviker { $amount } från årets budget
    }
    .help = kontrollera båda svaren; gäller målet annat än pengar behöver inget göras
    .explain = Kommentaren och ekonomin säger samma sak, men bedömningen är en annan. Det är oftast ett felval i listan.
T0149 = { $several ->
        [yes] { $what ->
            [gone] raden ”{ $row }” ({ $id }) är ifylld i { $count } arbetsböcker men finns inte längre i planen; den används inte
           *[row] raden ”{ $row }” ({ $id }) är ifylld i { $count } arbetsböcker, men planen frågar inte de enheterna efter den; den används inte
        }
       *[no] { $what ->
            [gone] raden ”{ $row }” ({ $id }) är ifylld men finns inte längre i planen; den används inte
           *[row] raden ”{ $row }” ({ $id }) är ifylld, men planen frågar inte enheten efter den; den används inte
        }
    }
    .help = är planen ändrad med avsikt behöver inget göras; annars lägg tillbaka raden i planen, eller enheten i kolumnen ”Rapporteras av” och perioden i ”Perioder”
    .explain = Raderna i mallen kommer från planen. Har planen ändrats sedan mallen skickades ut, eller är raden kopierad från en annan enhets mall, hör det som står på raden inte till någon siffra i rapporten.

# T02: the plan
T0201 = två rader har samma id, ”{ $id }”
    .help = ge den ena ett annat id
    .explain = Varje rad på en flik i planen ska ha ett eget id, eftersom andra flikar pekar på den med det.
T0202 = { $column } för ”{ $row }” pekar på ”{ $id }”, som inte finns
    .help = rätta id, eller lägg till det som saknas
    .explain = Flikarna i planen pekar på varandra med id: målets id på indikatorn, enheternas id under ”Rapporteras av”.
T0203 = inställningen ”{ $name }” saknas
    .help = fyll i värdet på fliken Nämnd i planen
    .explain = Utan den går det inte att göra mallar eller rapport.
T0204 = { $column } för ”{ $row }” går inte att tolka: ”{ $found }”
    .help = ställ dig i cellen i planen, så står det vad som kan skrivas
    .explain = Värdet i planen är inte ett av dem som programmet förstår.
T0205 = indikatorn ”{ $name }” har varken målnivå eller skäl till att den saknas
    .help = fyll i målnivån, eller skriv skälet i kolumnen ”Skäl till att målnivå saknas”
    .explain = Utan målnivå sätter enheterna status för hand, och läsaren ska få veta varför.
T0206 = gränserna för grönt och gult står i fel ordning
    .help = gränsen för grönt ska vara svårare att nå än gränsen för gult
    .explain = För grönt och gult anges den nedre gränsen (den övre, om lägre är bättre), så att inget värde faller mellan dem.
T0207 = målnivån för ”{ $name }” går åt andra hållet än det som är bra
    .help = rätta kolumnen ”Bra riktning” eller målnivån
    .explain = En indikator där högre är bättre brukar ha en målnivå av typen minst, och tvärtom.
T0208 = { $of ->
        [months] budgeten för ”{ $name }” är { $given }, men månaderna på fliken Månadsbudget blir { $sum }
       *[parts] beloppet för ”{ $name }” är { $given }, men delarna är tillsammans { $sum }
    }
    .help = { $of ->
        [months] rätta månaderna eller budgeten, eller töm cellen, så räknas budgeten fram ur månaderna; tills dess används cellen
       *[parts] rätta delarna, eller ta bort summans eget belopp; tills dess används delarnas summa
    }
    .explain = Summor räknas alltid fram ur sina delar. En budget för en period och dess månader ska vara desamma.
T0209 = kommunbidraget går inte ihop: { $difference } tkr skiljer mellan start plus steg och slut
    .help = rätta ett steg, startnivån eller slutnivån på fliken Kommunbidrag i planen
    .explain = Startnivån plus alla steg ska vara slutnivån.
T0210 = ”{ $id }” ingår i sig själv
    .help = rätta kolumnen som anger vad raden ingår i, här eller på någon av raderna däremellan
    .explain = Mål och ekonomiska rader bildar träd och får inte gå runt i en cirkel.
T0211 = det finns inget att jämföra indikatorn ”{ $name }” med
    .help = fyll i jämförelsevärdet, eller lägg till värdet på fliken Historik
    .explain = Målnivåer som öka och minska kräver ett tidigare värde. Utan det får indikatorn ingen bedömning.
T0212 = profilfärgen { $given } är för ljus för text och mörkades till { $used }
    .help = ange en mörkare färg om nyansen inte passar
    .explain = Text måste ha kontrasten 4,5:1 mot vitt (WCAG 2.1).
T0213 = logotypen kan inte användas: { $reason }
    .help = { $remedy }
    .explain = Rapporten görs utan logotyp.
T0214 = ingen rapporterar ”{ $name }”
    .help = ange vem i kolumnen ”Rapporteras av”
    .explain = Det som ingen rapporterar blir tomt i rapporten.
T0215 = ”{ $id }” kan inte användas som id
    .help = använd bokstäverna a–z (inte å, ä och ö), siffror och bindestreck
    .explain = Enheternas id blir namn på filer, som ska fungera på alla datorer.
T0220 = målet ”{ $row }” ligger för långt ner i målträdet, som har högst { $most } nivåer
    .help = ange ett överordnat mål som ligger högre upp, eller inget
    .explain = Målträdet går från målområde till nämndmål i två till fyra nivåer. Under fler nivåer går det inte att läsa rapporten.
T0221 = tabellen slutar i flera summor; ”{ $name }” är den som rapportens första sida talar om, inte { $others }
    .help = lägg summorna under en gemensam summa (kolumnen ”Ingår i”), eller flytta den som gäller hela nämnden sist
    .explain = Sammanfattning, nyckeltal och meningar utgår från en enda summa: nämndens.
T0222 = ”{ $of }” har redan ett värde för { $when }
    .help = ta bort den rad som är fel
    .explain = Av två värden för samma sak och period vet bara en människa vilket som gäller. Inget av dem gissas.
T0223 = ”{ $row }” står i uppställningen ”{ $table }” men ingår i en rad i ”{ $whole }”
    .help = töm cellen, eller flytta raden: en rad står i samma uppställning som den rad som den ingår i
    .explain = En summa är över rader i en och samma uppställning.
T0224 = { $column ->
        [actual] utfallet
        [budget_period] periodens budget
        [forecast] prognosen
        [budget_year] årets budget
        [last_year] förra årets utfall
       *[next_year] nästa års budget
    } är { $found } i ”{ $name }” men { $expected } i ”{ $other }”
    .help = rätta den av uppställningarna som är fel; båda beloppen går att spåra med tertial explain
    .explain = Planen säger att uppställningarnas slutsummor ska vara desamma.
T0216 = { $what ->
        [chart] diagrammet ”{ $name }” visas inte i någon rapport
        [picture] bilden ”{ $name }” visas inte i någon rapport
        [sections] { $count } avsnitt trycks inte i någon rapport: ”{ $name }”
       *[section] avsnittet ”{ $name }” trycks inte i någon rapport
    }
    .help = { $what ->
        [chart] lägg till delen Fritt diagram med ”{ $id }” under ”Avser” på fliken Rapport, eller ta bort diagrammet
        [picture] lägg till delen Bild med ”{ $id }” under ”Avser” på fliken Rapport, eller ta bort bilden
        [sections] lägg till delar på fliken Rapport som tar med dem (vilka texter en del tar med säger tertial explain följt av delens namn), eller ta bort dem ur planen
       *[section] lägg till en del på fliken Rapport som tar med det (Fri text med ”{ $id }” under ”Avser”, om ingen annan passar), rätta avsnittets id eller ta bort avsnittet
    }
    .explain = Varje del av rapporten tar med avsnitt med bestämda id: Händelser av betydelse tar med ”events”. Andra avsnitt trycks där en Fri text avser dem. Det som enheterna skriver i ett avsnitt som inte trycks står bara på fliken Kommentarer i nämndens arbetsbok.
T0217 = { $given ->
        [no] det står inte vad delen ”{ $part }” avser
       *[yes] delen ”{ $part }” avser ”{ $found }”, som inte finns på fliken { $sheet }
    }
    .help = { $any ->
        [no] lägg till det som delen ska visa på fliken { $sheet } och skriv dess id i kolumnen Avser, eller ta bort delen
       *[yes] skriv ett av de id som finns på fliken { $sheet } i kolumnen Avser: { $options }
    }
    .explain = Fri text visar ett avsnitt från fliken Texter och Fri tabell en tabell från fliken Tabeller. Utan ett id som finns visar delen ingenting.
T0218 = { $why ->
        [target] skälet till att målnivå saknas för ”{ $name }” visas inte, eftersom indikatorn har en målnivå
        [columns] delen ”{ $part }” har inga kolumner att välja: ”{ $found }”
        [derived] ”{ $row }” räknas fram eller hämtas, så ingen rapporterar det
        [computed] ”{ $row }” räknas fram av andra mått, så ingen rapporterar det
        [parts] ”{ $row }” har varken täljare eller nämnare, så ”{ $column }” används inte
        [bands] ”{ $row }” får färg av gränserna, inte av läget bland kommunerna
        [measure] utfallet hämtas från ett mått, så ”{ $column }” används inte
        [month_of_sum] ”{ $name }” räknas fram ur sina delar, så dess månader används inte
        [chart_table] diagrammet visar en tabell, så ”{ $column }” används inte
        [chart_measures] diagrammet visar mått, så ”{ $column }” används inte
        [heading] raden ”{ $name }” är en rubrik, så { $found } tkr visas inte
        [no_goal] indikatorn ”{ $name }” hör inte till något mål och mäter ingen åtgärd, så rapporten visar den inte
        [plan] delen ”{ $part }” har inget att visa i nämndplanen, innan något har redovisats
        [under] delen ”{ $part }” ska stå under delen ovanför, men den raden står i ett måls kapitel; den här hamnar i stället i ”{ $found }”
        [placing] delen ”{ $part }” syns inte i alla sina dokument: där finns inget kapitel för ”{ $found }”
       *[part] delen ”{ $part }” använder inte det som står i kolumnen Avser: ”{ $found }”
    }
    .help = { $why ->
        [under] skriv målets id i kolumnen Placering även här, töm cellen för ett eget kapitel, eller flytta raden
        [no_goal] skriv målets id, eller indikatorns id i kolumnen ”Mäts med” på fliken Aktiviteter
        [target] ta bort skälet eller målnivån
        [columns] töm cellen i kolumnen Kolumner
        [derived] töm cellen
        [computed] töm cellen, eller töm kolumnen ”Räknas fram av”
        [parts] töm cellen, eller välj Kvot i kolumnen ”Vägs ihop”
        [bands] töm cellen, eller töm gränserna för grönt och gult
        [measure] töm cellen, eller töm kolumnen ”Hämtas från mått”
        [month_of_sum] ta bort raden ur fliken Månadsbudget
        [chart_table] töm cellen, eller töm kolumnen Tabell
        [chart_measures] töm cellen, eller ange en tabell i stället för mått
        [heading] töm cellen, eller ändra radens slag
        [plan] ta bort PLAN ur kolumnen Dokument
        [placing] lägg till delen Målkapitel i samma dokument, eller ändra kolumnen Placering eller Dokument
       *[part] töm cellen, eller välj en del som avser något, till exempel Fri text eller Fri tabell
    }
    .explain = Cellen är ifylld i planen, men det som står i den kommer inte med i rapporten.

T0225 = i tabellen ”{ $table }” är summan { $total } i ”{ $column }”, men raderna blir { $sum }
    .help = rätta summan eller raderna, eller töm cellen så räknas summan ut; är raden ingen summa väljer du Rad som slag
    .explain = En rad Summa är summan av alla rader ovanför, en Delsumma av dem sedan mellanrubriken eller delsumman innan. Det som avrundning kan ge sägs det inget om. Rapporten visar det som står i cellen.
T0226 = diagrammet visar tabellen ”{ $id }”, som inte har någon kolumn med tal
    .help = lägg till en rad Kolumner i tabellen, som säger vilka kolumner som innehåller Tal eller Procent
    .explain = En kolumn är en kolumn med tal om planen säger det. Annars är den text och visas som den är skriven.

T0227 = bilden ”{ $file }” kan inte visas: { $reason }
    .help = { $remedy }
    .explain = Planen säger att rapporten ska visa bilden. Den görs inte utan den.

T0228 = delar som inte har något att visa i dokumentet: { $parts }
    .help = inget behöver göras; väntade du dig att se en av dem, fyll i det som den matas av (tertial explain följt av delens namn) eller ändra raden på fliken Rapport i planen
    .explain = En del utan innehåll lämnas ut, med sin rubrik.

T0229 = flera enheters andelar av ”{ $name }” kan inte summeras
    .help = välj Kvot (täljare och nämnare läggs ihop) eller Medelvärde i kolumnen ”Vägs ihop”
    .explain = 60 % på en enhet och 70 % på en annan är inte 130 % tillsammans.
T0230 = { $what ->
        [parent] ”{ $name }” ingår inte i någon summa, eftersom { $column } är tom
       *[amount] { $column } saknas för ”{ $name }”, men finns för alla andra rader i samma summa
    }
    .help = { $what ->
        [parent] ange raden som den ingår i; ska den stå för sig behöver inget göras
       *[amount] skriv beloppet, eller 0 om det inte finns något; tills dess har summan inget belopp i kolumnen
    }
    .explain = En summa har budget och förra års utfall bara om alla rader har det, annars skulle olika rader jämföras med varandra.
T0231 = { $why ->
        [sign] { $column } för ”{ $name }” är { $found }, men { $beside } är { $other }
        [size] { $column } för ”{ $name }” är { $found }, men { $beside } är { $other }
        [part] { $column } för ”{ $name }” är { $found }, men för ”{ $beside }”, som den är en del av, är den { $other }
       *[shrinks] { $column } för ”{ $name }” är { $found }, mer än { $beside } som är { $other }
    }
    .help = { $why ->
        [sign] kontrollera tecknet: kostnader skrivs med minus och intäkter utan; stämmer det behöver inget göras
        [size] kontrollera antalet nollor; stämmer beloppen behöver inget göras
        [part] kontrollera båda beloppen: en del kan inte vara större än det hela; stämmer de behöver inget göras
       *[shrinks] kontrollera att beloppen står i rätt kolumn: budgeten räknas från årets början; stämmer de behöver inget göras
    }
    .explain = Periodens budget är en del av årets, och årets budget brukar ha samma tecken och storlek som förra årets utfall.
T0232 = målnivån för ”{ $name }” är { $target }, men grönt börjar vid { $green }
    .help = gör gränsen för grönt och målnivån lika, eller töm den ena; tills dess bedöms indikatorn bara efter gränserna
    .explain = Finns gränser för grönt och gult avgör de ensamma. Ett mål som säger något annat skulle inte märkas.
T0233 = { $what ->
        [last_year] utfallet förra året för ”{ $name }” är { $found }, men rapporten för { $when } redovisade { $known }{ $count ->
            [one] {""}
           *[other] {""} ({ $count } rader skiljer sig)
        }
       *[baseline] jämförelsevärdet för ”{ $name }” är { $found }, men { $from ->
            [closed] rapporten för { $when } redovisade { $known }
           *[plan] fliken Historik säger { $known } för { $when }
        }
    }
    .help = { $what ->
        [last_year] för in utfallet från rapporten i kolumnen Utfall förra året på fliken Ekonomi; har raden fått ett annat innehåll behöver inget göras
       *[baseline] rätta det ena; töm jämförelsevärdet om det ska hämtas från historiken
    }
    .explain = Ett jämförelsevärde i planen går före historiken. Är de olika har ett av dem oftast skrivits fel, eller står kvar från en tidigare plan.
T0234 = { $what ->
        [twice] ”{ $name }” och ”{ $other }” har samma nummer, { $number }
        [alone] ”{ $name }” har nummer { $number } men ligger inte under ”{ $other }”, som har nummer { $above }
       *[above] ”{ $name }” har nummer { $number } men ligger under ”{ $other }”, som har nummer { $above }
    }
    .help = rätta numret, eller kolumnen som säger vilket mål raden ligger under
    .explain = Numret står i rapporten och ska börja som det överordnade målets. Gör det inte det ligger raden ofta under fel mål och räknas in där.
T0235 = kommunbidragets slutnivå är { $found } tkr, men budgeten för ”{ $name }” är { $budget } tkr{ $what ->
        [line] ; skillnaden är lika stor som budgeten för ”{ $line }”
       *[total] {""}
    }
    .help = { $what ->
        [line] se efter om raden räknas två gånger: är den en del av en annan rad ska den ha slaget Varav; stämmer beloppen behöver inget göras
       *[total] rätta slutnivån på fliken Kommunbidrag eller budgeten på fliken Ekonomi; ska de vara olika behöver inget göras
    }
    .explain = Kommunbidraget är det som nämnden har för sin budget. Skillnader som avrundning till tusental ger sägs det inget om.
T0236 = ”{ $name }” är ett antal, men av flera enheters antal tas medelvärdet
    .help = välj Summa i kolumnen ”Vägs ihop” om enheternas antal ska läggas ihop; är det ett snitt behöver inget göras
    .explain = 100 hushåll på en enhet och 50 på en annan är 150 tillsammans, inte 75.
T0237 = { $what ->
        [alone] ”{ $name }” är en del av en annan rad, men det står inte vilken
        [adjustment] ”{ $name }” är en justering, men ingår inte i någon summa
        [hidden] ”{ $name }” är tabellens summa men visas inte
        [hidden_part] ”{ $name }” visas inte, men det gör alla andra rader i ”{ $whole }”
        [kinds] ”{ $name }” har slaget Summa men ingår i ”{ $whole }”, som har slaget Delsumma
        [of_which] ”{ $name }” räknas in i ”{ $whole }” som en del av summan, fast namnet säger att den redan ingår
        [buffer] ”{ $name }” är en justering men ingår i ”{ $whole }”, summan som den ska stå efter
       *[division] ”{ $name }” ingår i ”{ $whole }”, där alla andra rader hör till en annan avdelning; enhetens egen är ”{ $other }”
    }
    .help = { $what ->
        [alone] skriv radens id i kolumnen ”Ingår i”
        [adjustment] skriv summans id i kolumnen ”Ingår i”
        [hidden] välj Ja i kolumnen ”Visas i rapporten”
        [hidden_part] välj Ja i kolumnen ”Visas i rapporten”; är det avsiktligt behöver inget göras
        [kinds] låt den översta raden ha slaget Summa, och den som ingår i den Delsumma
        [of_which] välj slaget Varav, så visas raden utan att räknas två gånger
        [buffer] låt den ingå i summan efter: den som både raderna och justeringen är med i
       *[division] rätta kolumnen ”Ingår i”, eller enhetens avdelning på fliken Enheter; stämmer det behöver inget göras
    }
    .explain = En rad räknas in i raden som den ingår i. På fel plats blir summorna fel, fast alla belopp är rätt.
T0238 = ”{ $setting }” är { $found }: { $what ->
        [tolerance] ett missat mål blir gult nästan hur långt ifrån det än är
        [units_green] ett mål kan bli grönt fast de flesta enheter inte når det
        [units_yellow] ett mål blir nästan aldrig rött
        [share_green] ett mål kan bli grönt fast de flesta mål och indikatorer under det inte är gröna
        [group] inga små antal döljs
        [due] det är före periodens slut eller långt efter
        [diary] det är ett annat års nummer
        [diary_twice] det är ett annat dokuments nummer också
        [risk_threshold] ingen risk kan visas
        [comment_amount] ingen avvikelse är så stor, så ingen kommentar krävs
        [comment_thousands] det är i kronor, och nästan varje avvikelse är större
        [comment_percent] nästan ingen avvikelse är så stor, så nästan ingen kommentar krävs
       *[forecast_accuracy] nästan varje prognos är träffsäker
    }
    .help = kontrollera värdet i cellen; är det avsett behöver inget göras
    .explain = Inställningarna gäller hela rapporten, så ett skrivfel här märks inte på någon enskild rad.
T0239 = två rader heter ”{ $name }”
    .help = ge den ena ett annat namn, eller ta bort den
    .explain = Enheter och läsare ser namnet, inte id. Rader som heter lika under olika mål, summor eller grupper går att skilja åt.
T0240 = { $good ->
        [name_up] högre är bättre för ”{ $name }”, men namnet säger att det ska minska
        [name_down] lägre är bättre för ”{ $name }”, men namnet säger att det ska öka
        [up] högre är bättre för ”{ $name }”, men lägre för måttet ”{ $measure }”, som utfallet hämtas från
       *[down] lägre är bättre för ”{ $name }”, men högre för måttet ”{ $measure }”, som utfallet hämtas från
    }
    .help = rätta kolumnen Bra riktning; berättar namnet bara hur det brukar vara behöver inget göras
    .explain = Riktningen avgör färger och om en trend är bra eller dålig. Är den olika säger rapporten två saker om samma tal.
T0241 = { $what ->
        [how] ”{ $name }” räknas på ett annat sätt än i { $when }: då { $then ->
            [sum] summa
            [ratio] kvot
            [weighted_mean] vägt medelvärde
            [min] lägsta värdet
            [max] högsta värdet
            [share_green] andel ja
           *[mean] medelvärde
        }, nu { $now ->
            [sum] summa
            [ratio] kvot
            [weighted_mean] vägt medelvärde
            [min] lägsta värdet
            [max] högsta värdet
            [share_green] andel ja
           *[mean] medelvärde
        }
        [new] ”{ $name }” räknas ihop av fler rader än i { $when }; nya är { $new }
        [gone] ”{ $name }” räknas ihop av färre rader än i { $when }; borta är { $gone }
        [units_new] ”{ $name }” rapporteras av fler enheter än i { $when }; nya är { $new }
        [units_gone] ”{ $name }” rapporteras av färre enheter än i { $when }; borta är { $gone }
        [units_other] ”{ $name }” rapporteras av andra enheter än i { $when }; nya är { $new }, borta är { $gone }
       *[other] ”{ $name }” räknas ihop av andra rader än i { $when }; nya är { $new }, borta är { $gone }
    }
    .help = rätta planen om ändringen inte var avsedd; annars skriv i rapporten att talen inte kan jämföras med { $when }
    .explain = Snapshotfilen från förra rapporten säger vad varje summa och medelvärde var gjort av. Ändras en rads Ingår i, Slag eller Vägs ihop mitt i året jämförs två olika saker, fast båda har samma namn.
T0242 = { $what ->
        [other] ”{ $name }” har id { $id }, som i { $when } hette ”{ $was }”
       *[moved] ”{ $name }” har id { $id }, men i { $when } var det en annan rads namn
    }
    .help = { $what ->
        [other] är det samma sak behöver inget göras; är det en annan ska raden ha ett eget id, annars jämförs den med { $when } och visas med dess historia
       *[moved] låt varje namn stå kvar vid sitt id; värden och jämförelser följer id, inte namnet
    }
    .explain = Har två rader bytt namn med varandra, visas den enas tal och historia under den andras namn. Ett nytt namn på en rad är inget fel, så länge raden handlar om samma sak.
T0243 = det som rapporteras visas i ingen rapport, bara i nämndarbetsboken: { $sheets }
    .help = lägg till på fliken Rapport: { $parts }; ska det bara stå i nämndarbetsboken behöver inget göras
    .explain = Enheterna rapporterar det som planen frågar efter, men rapporten visar bara de delar som står på fliken Rapport.
T0244 = flera enheter rapporterar ”{ $name }” ({ $found }), men det vägs ihop som En rapporterar
    .help = välj i kolumnen ”Vägs ihop” hur enheternas värden blir ett, eller låt bara en av dem rapportera
    .explain = Av flera värden kan bara ett räknas om inget sägs om hur de vägs ihop; de andra skulle försvinna.
T0245 = när ”{ $name }” ska vara klart går inte att förstå, eller ligger långt från planens år: ”{ $found }”
    .help = skriv ett datum eller en månad med år, som 2025-06-30, juni 2025, kvartal 2 2025 eller T2 2025; ord som löpande får stå ensamma
    .explain = Programmet frågar om arbete vars tid har gått ut och som varken är klart eller försenat. Om en tid som det inte förstår kan det inte fråga.
T0246 = { $what ->
        [setting] ”{ $name }” är { $now }, men var { $then } i { $when }
       *[target] ”{ $name }” bedöms efter { $now }, men i { $when } efter { $then }
    }
    .help = är ändringen avsiktlig, berätta om den i rapporten; annars sätt tillbaka det som var
    .explain = Ändras gränser eller målnivåer under året kan en status bli en annan än i förra rapporten fast inget annat har ändrats. Arbetsböcker som redan är utskickade frågar efter kommentarer enligt de gamla gränserna.
T0247 = ”{ $name }” har { $found } för { $when }, men måttet ”{ $measure }” som den hämtas från har { $other }
    .help = ange värdet en gång, för måttet, eller rätta det som är fel
    .explain = En indikator som hämtas från ett mått har måttets värden från tidigare perioder. Ett annat eget värde skulle inte användas.
T0248 = { $what ->
        [later] värdet för ”{ $name }” gäller { $when }, som inte är en tidigare period
        [gone] ”{ $name }” har { $several ->
            [yes] { $count } värden
           *[no] ett värde
        } på fliken Historik men finns inte i planen; { $several ->
            [yes] de
           *[no] det
        } används inte
        [later_all] { $count } värden gäller perioder som inte är tidigare än planens år, { $year }
        [gap] ”{ $name }” har värden från andra perioder, men inget för { $when } som nästan alla andra har
        [share] ”{ $name }” är { $found } för { $when }, men en andel är mellan 0 och 100 %
        [parts] ”{ $name }” är { $found } för { $when }, men kort och lång frånvaro blir { $then }
       *[grows] ”{ $name }” var { $found } i { $other } men { $then } i { $when }, som om det räknades från årets början
    }
    .help = { $what ->
        [later] rätta årtalet eller perioden på raden
        [gone] är raden borttagen ur planen behöver inget göras; annars rätta id
        [later_all] kontrollera året på fliken Nämnd
        [gap] se efter om ett årtal eller en period på fliken Historik är fel; finns inget värde behöver inget göras
        [share] rätta värdet på raden
        [parts] rätta det av de tre värdena som är fel
       *[grows] välj Ja i kolumnen Växer under året om värdena räknas från januari; gör de inte det behöver inget göras
    }
    .explain = Rapporten jämför med förra perioden och med samma period förra året. Står ett värde på fel period saknas jämförelsen, eller blir en annan. Ett värde som räknas från januari jämförs bara med samma period andra år.
T0249 = ”{ $name }” har koden { $code }, men namnet säger något annat
    .help = rätta koden eller namnet; koderna står i kolumnens hjälptext
    .explain = Koden säger vad måttet är i kontroller och meningar. Med fel kod kallas lång sjukfrånvaro för kort i rapporten.
T0250 = { $column } för ”{ $row }” är ”{ $found }”, men indikatorns slag är { $kind }
    .help = skriv målnivån i samma enhet som utfallet, eller ”minska med 10 %” om det är en förändring; är utfallet procent, ändra kolumnen Slag, eller kolumnen Måttenhet för ett tal
    .explain = Utfallet jämförs med målnivån som den står. Ett antal är aldrig några procent och aldrig mindre än noll: mot ”−10 %” vore indikatorn röd hur det än gick.
T0251 = ”{ $name }” hör till ett annat mål än indikatorn ”{ $indicator }”, som den mäts med
    .help = rätta målet eller indikatorn; är det avsiktligt behöver inget göras
    .explain = Rapporten visar aktiviteten som det som görs åt indikatorn. Hör de till olika mål hamnar åtgärden i fel sammanhang.

# T04: assessments
T0401 = ”{ $name }”: beslutat { $decided ->
        [green] grönt
        [yellow] gult
       *[red] rött
    }, förslaget är { $proposed ->
        [green] grönt
        [yellow] gult
        [red] rött
       *[none] ingen bedömning
    }
    .help = inget behöver göras; beslutet och skälet redovisas i rapporten
    .explain = Förvaltningen får besluta en annan status än regeln föreslår. Varje sådant beslut redovisas.
T0402 = ”{ $name }”: beslutat { $decided ->
        [green] grönt
        [yellow] gult
       *[red] rött
    }, förslaget är { $proposed ->
        [green] grönt
        [yellow] gult
        [red] rött
       *[none] ingen bedömning
    }, och skälet saknas
    .help = skriv skälet på fliken Beslut, eller lämna beslutet tomt för att följa förslaget
    .explain = En status som avviker från regeln kräver ett skäl.
T0404 = risken ”{ $row }” har värdet { $now } mot planens { $plan }, men ingen kommentar
    .help = skriv i kommentaren varför värderingen har ändrats
    .explain = Riskvärdet är sannolikhet gånger konsekvens. Skiljer det sig från planen ska det förklaras.
T0405 = åtgärden ”{ $name }” är { $status ->
        [green] grön
        [yellow] gul
       *[red] röd
    }, men indikatorn ”{ $indicator }”, som den mäts med, är { $measured ->
        [green] grön
        [yellow] gul
       *[red] röd
    }
    .help = kontrollera åtgärdens status; är den rätt behöver inget göras, men kommentaren bör säga varför
    .explain = En åtgärd kan vara försenad fast talet är bra, och tvärtom. Den som läser undrar, så skillnaden redovisas.
T0406 = texten om ”{ $name }” säger att målet { $said ->
        [green] nås
        [yellow] nås delvis
       *[red] inte nås
    }, men det är { $status ->
        [green] grönt
        [yellow] gult
       *[red] rött
    }
    .help = rätta texten, eller besluta en annan status på fliken Beslut med ett skäl
    .explain = Text och tabell ska säga samma sak. Programmet läser meningar om att målet uppnås, delvis uppnås eller inte uppnås.
T0407 = målet ”{ $name }” är { $status ->
        [green] grönt, men alla { $count } indikatorer som bedöms är röda
       *[red] rött, men alla { $count } indikatorer som bedöms är gröna
    }
    .help = kontrollera målets bedömning; är den rätt behöver inget göras, men texten om målet bör säga varför
    .explain = Enheternas bedömning av målet kan vara en annan än vad indikatorerna visar. Den som läser undrar, så skillnaden sägs.

# T05: personal data
T0501 = texten innehåller { $kind ->
        [personal] något som ser ut som ett personnummer
        [coordination] något som ser ut som ett samordningsnummer
        [phone] ett telefonnummer
        [email] en e-postadress
       *[case] ett ärendenummer
    }
    .help = ta bort uppgiften ur texten; växelnummer och funktionsadresser kan tillåtas på fliken Kontakter i planen
    .explain = Rapporten publiceras. Texter får inte innehålla uppgifter som pekar ut någon. Uppgiften visas inte här, eftersom den här listan kan komma att skickas vidare.
T0502 = ”{ $name }” visas inte, eftersom gruppen är för liten
    .help = inget behöver göras
    .explain = Små tal om människor döljs, och där det behövs ett tal till, så att en summa inte avslöjar det första.

# T06: what was written
T0601 = tecknet { $char } finns inte i rapportens typsnitt och ersattes i ”{ $context }”
    .help = byt tecknet mot ett annat om det behövs
    .explain = Typsnittet har de tecken som förekommer i svensk text, men inte till exempel emojier.

# Words of the report
and = och
report = Rapport
period-t1 = T1
period-t2 = T2
period-year = helår
draft-file = utkast
title-incomplete = UTKAST: { $title } (ofullständig)
title-month = Månadsrapport { $month } { $year }
title-plan = Nämndplan { $year }
title-t1 = Delårsrapport tertial 1 { $year }
title-t2 = Delårsrapport tertial 2 { $year }
title-year = Verksamhetsberättelse { $year }
cover-diary = Diarienummer
cover-department = Förvaltning
cover-per = Avser läget per
incomplete-title = Rapporten är inte fullständig
incomplete-text = Följande enheter saknas i alla uppgifter i rapporten:
incomplete-faults = Följande har fel som inte är rättade. Det som saknas eller inte kan läsas är inte med i rapporten:
incomplete-cells = { $whose }, { $sheet }: { $count ->
    [one] en uppgift
   *[other] { $count } uppgifter
}
incomplete-sheet = { $whose }, hela bladet { $sheet }
incomplete-lines = Följande är inte med i summorna, eftersom något värde saknas eller inte kan läsas:
not-assessed = Ej bedömd
not-reported = Ej rapporterat
status-label = Status:
reason-label = Skäl:
status-colour-green = Grön
status-colour-yellow = Gul
status-colour-red = Röd
status-letters = G är grönt, A gult och R rött.
status-letter-green = G
status-letter-yellow = A
status-letter-red = R
status-word-green = helt uppfyllt
status-word-yellow = delvis uppfyllt
status-word-red = uppfylls inte
answer-green = Ja
answer-yellow = Delvis
answer-red = Nej
unassessed-no-children = inget underliggande mål eller indikator är bedömd
unassessed-no-target = målnivå saknas
unassessed-no-baseline = jämförelsevärde saknas
unassessed-not-by-plan = redovisas utan bedömning
unassessed-not-this-period = följs inte upp i perioden
missing-blank = uppgift saknas
missing-not-measured = ej mätt
missing-later = kommer
missing-annual-only = endast helår
missing-not-applicable = ej tillämpligt
missing-suppressed = sekretess
progress-not-started = Ej påbörjad
progress-ongoing = Pågående
progress-done = Klar
progress-delayed = Försenad
progress-cancelled = Avbruten
trend-improved = förbättrat
trend-unchanged = oförändrat
trend-worsened = försämrat
trend-up = ökat
trend-down = minskat
units-of-units = { $reach } av { $of } ({ $share })
count-of = { $count } av { $of }
unit-mnkr = mnkr
baseline = jämförelsevärdet

component-summary = Sammanfattning
component-events = Händelser av väsentlig betydelse
component-political-decisions = Politiska beslut som påverkar verksamheten
component-goal-overview = Samlad bedömning av målen
component-plain-language = Sammanfattning på lättläst svenska
component-exceptions = Det som inte går som planerat
component-exceptions-year = Det som inte gick som planerat
component-changes = Vad som har ändrats
component-goal-chapters = Uppföljning av målen
component-goal-table-compact = Mål och indikatorer
component-goal-table-history = Indikatorer över tid
component-monthly-status = Status månad för månad
component-activities = Aktiviteter och åtgärder
component-assignments = Uppdrag
component-accessibility = Tillgänglighetsplan
component-improvement = Förbättringsplan
component-economy-table = Ekonomi
component-economy-grant = Ekonomi
component-economy-result = Resultaträkning
component-economy-net-cost = Nettokostnad per verksamhet
component-grant-bridge = Kommunbidragets förändring
component-analysis = Ekonomisk analys
component-measures-taken = Åtgärder för en ekonomi i balans
component-investments = Investeringar
component-volumes = Volymer
component-staff = Personal
component-pulse = Pulsmätning
component-kkik = Kommunens kvalitet i korthet
component-years = År för år
component-quality = Kvalitet
component-introduction = Inledning
component-outlook = Omvärld och förutsättningar
component-follow-up = Så följs målen upp
component-fees = Avgifter
component-governing-documents = Styrande dokument
component-year-wheel = Årshjul
component-goal-chapters-plan = Mål, indikatorer och aktiviteter
component-economy-table-plan = Budget
component-goal-plan = Mål, indikatorer och aktiviteter
component-economy-budget = Budget
component-risks = Risker
component-economic-risks = Ekonomiska risker och möjligheter
component-child-perspective = Barnperspektiv
component-free-text = Text
component-free-chart = Diagram
component-picture = Bild
component-free-table = Tabell
component-proposal = Förslag till beslut
component-conclusions = Slutsatser
component-unit-comments = Bilaga: enheternas kommentarer
component-method = Bilaga: så är det beräknat

# Plain language
plain-goals-head = Målen
plain-goals = { $count ->
        [one] Nämnden har 1 mål.
       *[other] Nämnden har { $count } mål.
    }
plain-colours = Grönt betyder att det går bra. Gult betyder att det går ganska bra. Rött betyder att det går dåligt.
plain-goals-green = { $count ->
        [one] 1 mål är grönt. Nämnden tror att målet nås i år.
       *[other] { $count } mål är gröna. Nämnden tror att de målen nås i år.
    }
plain-goals-yellow = { $count ->
        [one] 1 mål är gult. Nämnden tror att målet nås till en del.
       *[other] { $count } mål är gula. Nämnden tror att de målen nås till en del.
    }
plain-goals-red = { $count ->
        [one] 1 mål är rött. Nämnden tror inte att målet nås i år.
       *[other] { $count } mål är röda. Nämnden tror inte att de målen nås i år.
    }
plain-goals-green-year = { $count ->
        [one] 1 mål är grönt. Det nådde nämnden.
       *[other] { $count } mål är gröna. De nådde nämnden.
    }
plain-goals-yellow-year = { $count ->
        [one] 1 mål är gult. Det nådde nämnden till en del.
       *[other] { $count } mål är gula. De nådde nämnden till en del.
    }
plain-goals-red-year = { $count ->
        [one] 1 mål är rött. Det nådde nämnden inte.
       *[other] { $count } mål är röda. De nådde nämnden inte.
    }
plain-economy-head = Pengarna
plain-budget = { $of ->
        [forecast] Nämnden har { $millions } miljoner kronor att använda i år.
       *[outcome] Nämnden hade { $millions } miljoner kronor att använda under året.
    }
plain-variance = { $of ->
        [forecast] { $direction ->
            [deficit] Nämnden tror inte att pengarna räcker. Det fattas { $millions } miljoner kronor.
            [surplus] Nämnden tror att pengarna räcker. Det blir { $millions } miljoner kronor över.
           *[none] Nämnden tror att pengarna räcker precis.
        }
       *[outcome] { $direction ->
            [deficit] Pengarna räckte inte. Det fattades { $millions } miljoner kronor.
            [surplus] Pengarna räckte. Det blev { $millions } miljoner kronor över.
           *[none] Pengarna räckte precis.
        }
    }
plain-red-head = Det som inte går bra
plain-red = Det här är rött:
plain-red-none = Inget är rött.

# Sentences
units-none-answered = Ingen enhet har bedömt målet.
units-period = { $count } av { $of } enheter bedömer målet som { $status ->
        [green] grönt
        [yellow] gult
       *[red] rött
    } för perioden
units-year = { $count } av { $of } enheter bedömer årets arbete med målet som { $status ->
        [green] grönt
        [yellow] gult
       *[red] rött
    }
units-year-one = { $status ->
        [green] Den enhet som har bedömt målet bedömer året som grönt.
        [yellow] Den enhet som har bedömt målet bedömer året som gult.
       *[red] Den enhet som har bedömt målet bedömer året som rött.
    }
units-period-one = { $status ->
        [green] Den enhet som har bedömt målet bedömer perioden som grön.
        [yellow] Den enhet som har bedömt målet bedömer perioden som gul.
       *[red] Den enhet som har bedömt målet bedömer perioden som röd.
    }
units-period-yellow = { $count } som gult
units-period-red = { $count } som rött
units-expected = { $reach ->
        [0] Ingen av { $of } enheter bedöms ha förutsättningar att uppnå målet under året.
       *[other] { $reach } av { $of } enheter bedöms ha förutsättningar att uppnå målet under året.
    }
units-expected-one = { $status ->
        [green] Enheten bedöms ha förutsättningar att uppnå målet under året.
        [yellow] Enheten bedöms delvis ha förutsättningar att uppnå målet under året.
       *[red] Enheten bedöms inte ha förutsättningar att uppnå målet under året.
    }
units-reached = { $reach ->
        [0] Ingen av { $of } enheter nådde målet.
       *[other] { $reach } av { $of } enheter nådde målet.
    }
units-reached-one = { $status ->
        [green] Enheten nådde målet.
        [yellow] Enheten nådde delvis målet.
       *[red] Enheten nådde inte målet.
    }
units-missing-answers = Bedömning saknas från { $missing } av { $total } enheter.
proposal-approves = { $kind ->
        [month] { $committee } godkänner månadsrapporten för { $period } { $year }.
        [year] { $committee } godkänner verksamhetsberättelsen för { $year }.
       *[tertial] { $committee } godkänner delårsrapporten för { $period } { $year }.
    }
proposal-forwards = { $kind ->
        [month] { $committee } överlämnar månadsrapporten till kommunstyrelsen.
        [year] { $committee } överlämnar verksamhetsberättelsen till kommunstyrelsen.
       *[tertial] { $committee } överlämnar delårsrapporten till kommunstyrelsen.
    }
goals-word = nämndmål
goals-word-definite = nämndmålen
goals-word-the = Nämndmålet
goals-word-named = mål
goals-word-named-definite = målen
goals-word-named-the = Målet
goals-reached = { $count ->
        [0] Inget av de { $of } { $definite } bedöms uppnås helt.
       *[other] { $green } { $goals } av { $of } bedöms uppnås.
    }
goals-all = { $of ->
        [2] Båda { $definite } bedöms uppnås.
       *[other] Alla { $word } { $goals } bedöms uppnås.
    }
goals-all-outcome = { $of ->
        [2] Båda { $definite } nåddes.
       *[other] Alla { $word } { $goals } nåddes.
    }
goals-one = { $status ->
        [green] { $the } bedöms uppnås.
        [yellow] { $the } bedöms uppnås delvis.
       *[red] { $the } bedöms inte uppnås.
    }
goals-one-outcome = { $status ->
        [green] { $the } nåddes.
        [yellow] { $the } nåddes delvis.
       *[red] { $the } nåddes inte.
    }
goals-reached-outcome = { $count ->
        [0] Inget av de { $of } { $definite } nåddes helt.
       *[other] { $green } { $goals } av { $of } nåddes.
    }
change-none = Utfallet { $of ->
        [outcome] blev
       *[period] är
    } { $now }, oförändrat jämfört med { $label }.
change-up = Utfallet { $of ->
        [outcome] blev
       *[period] är
    } { $now }, en ökning med { $by } jämfört med { $label } ({ $before }).
change-down = Utfallet { $of ->
        [outcome] blev
       *[period] är
    } { $now }, en minskning med { $by } jämfört med { $label } ({ $before }).
change-points = { $points } procentenheter
change-count = { $difference } ({ $percent } procent)
measure-sentence = { $name } { $of ->
        [outcome] var
       *[period] är
    } { $now }, { $finding } ({ $before }).
of-few = ({ $count } av { $of })
of-few-note = { $mark } betyder att talet bygger på uppgifter från { $count } av de { $of } enheter som skulle lämna dem. Ett sådant tal jämförs inte med tidigare.
reported-by-few = Uppgiften bygger på svar från { $values } av { $of } enheter.
economy-incomplete = (ofullständig)
economy-lines = { $count } rader
economy-note-incomplete = Ofullständig: { $sums } är utan { $lines }, där uppgifter saknas. Samma gäller alla kolumner.
economy-without = Beloppen är utan { $lines }, där uppgifter saknas.
list-and = och
tile-against-budget-without = mot budget, utan { $lines }
economy-period = För perioden är avvikelsen mot budget { $amount }.
economy-period-outcome = Årets avvikelse mot budget blev { $amount }.
economy-year-worse = Helårsprognosen är { $forecast }, { $amount } sämre än budget.
economy-year-better = Helårsprognosen är { $forecast }, { $amount } bättre än budget.
economy-year-same = Helårsprognosen är { $forecast }, som budgeten.
economy-period-granted = För perioden är resultatet { $amount }.
economy-outcome-granted = Årets resultat blev { $amount }.
economy-year-granted = Nettokostnaden för helåret bedöms bli { $forecast }, vilket ger resultatet { $amount }.
economy-forecast-same = Prognosen är oförändrad sedan föregående rapport.
economy-forecast-worse = Prognosen har försämrats med { $amount } sedan föregående rapport.
economy-forecast-better = Prognosen har förbättrats med { $amount } sedan föregående rapport.
economy-accuracy = { $count ->
        [0] För { $noun ->
            [unit] { $of ->
                [1] den enda enhet
               *[other] alla { $of } enheter
            }
           *[line] { $of ->
                [1] den enda rad i enheternas budget
               *[other] alla { $of } rader i enheternas budget
            }
        } som har en prognos avvek den per den 31 augusti med mer än { $limit } från utfallet.
       *[other] För { $count } av { $of } { $noun ->
            [unit] { $of ->
                [1] enhet
               *[other] enheter
            }
           *[line] { $of ->
                [1] rad i enheternas budget
               *[other] rader i enheternas budget
            }
        } avvek prognosen per den 31 augusti med högst { $limit } från utfallet.
    }
decided-otherwise = { $rule ->
        [none] Skäl till bedömningen: { $reason }.
       *[status] Förvaltningens bedömning avviker från planens regel, som ger statusen { $proposed }. Skäl: { $reason }.
    }
economic-risks-risks = Riskerna kan ändra resultatet med { $interval }.
economic-risks-opportunities = Möjligheterna kan ändra det med { $interval }.
economic-risks-all = Sammantaget kan utfallet skilja sig från prognosen med { $interval }.
economic-risks-heading-risks = Risker
economic-risks-heading-opportunities = Möjligheter
economic-risks-other = Övrigt
economic-risks-sum = Summa { $name }
economic-risks-total = Sammantaget
economic-risks-caption = Ekonomiska risker och möjligheter (mnkr)
economic-risks-none = Inga risker eller möjligheter återstår som ändrar resultatet.
economic-risks-note = Vad resultatet kan ändras med jämfört med prognosen: minus är sämre, plus bättre. Avrundning kan ge differenser.
work-done = { $done ->
        [0] { $what ->
            [assignments] inget av de { $of_word } uppdragen är genomfört.
            [measures] ingen av de { $of_word } åtgärderna är genomförd.
           *[activities] ingen av de { $of_word } aktiviteterna är genomförd.
        }
        [1] { $what ->
            [assignments] ett av de { $of_word } uppdragen är genomfört.
            [measures] en av de { $of_word } åtgärderna är genomförd.
           *[activities] en av de { $of_word } aktiviteterna är genomförd.
        }
       *[other] { $what ->
            [assignments] { $done_word } av de { $of_word } uppdragen är genomförda.
            [measures] { $done_word } av de { $of_word } åtgärderna är genomförda.
           *[activities] { $done_word } av de { $of_word } aktiviteterna är genomförda.
        }
    }
work-all-done = { $of ->
        [1] { $what ->
            [assignments] uppdraget är genomfört.
            [measures] åtgärden är genomförd.
           *[activities] aktiviteten är genomförd.
        }
        [2] { $what ->
            [assignments] båda uppdragen är genomförda.
            [measures] båda åtgärderna är genomförda.
           *[activities] båda aktiviteterna är genomförda.
        }
       *[other] { $what ->
            [assignments] alla { $of_word } uppdrag är genomförda.
            [measures] alla { $of_word } åtgärder är genomförda.
           *[activities] alla { $of_word } aktiviteter är genomförda.
        }
    }
work-green = { $done ->
        [0] { $what ->
            [assignments] inget av de { $of_word } uppdragen har grön status.
            [measures] ingen av de { $of_word } åtgärderna har grön status.
           *[activities] ingen av de { $of_word } aktiviteterna har grön status.
        }
       *[other] { $what ->
            [assignments] { $done_word } av de { $of_word } uppdragen har grön status.
            [measures] { $done_word } av de { $of_word } åtgärderna har grön status.
           *[activities] { $done_word } av de { $of_word } aktiviteterna har grön status.
        }
    }
work-all-green = { $of ->
        [1] { $what ->
            [assignments] uppdraget har grön status.
            [measures] åtgärden har grön status.
           *[activities] aktiviteten har grön status.
        }
        [2] { $what ->
            [assignments] båda uppdragen har grön status.
            [measures] båda åtgärderna har grön status.
           *[activities] båda aktiviteterna har grön status.
        }
       *[other] { $what ->
            [assignments] alla { $of_word } uppdrag har grön status.
            [measures] alla { $of_word } åtgärder har grön status.
           *[activities] alla { $of_word } aktiviteter har grön status.
        }
    }
work-legend = { $status } = { $meaning }.
risk-changed = i planen { $planned }
risks-threshold-from = Här redovisas risker med riskvärdet { $threshold } och däröver, innanför linjen i matrisen. Riskvärdet är sannolikhet (1–5) gånger konsekvens (1–5).
risks-threshold-above = Här redovisas risker med riskvärde över { $threshold }, innanför linjen i matrisen. Riskvärdet är sannolikhet (1–5) gånger konsekvens (1–5).
risks-moved = En ring i matrisen visar var planen placerade en risk som har flyttats.
risks-fallen = { $count ->
        [one] Risk { $numbers } har sjunkit under gränsen sedan planen och visas inte.
       *[other] Riskerna { $numbers } har sjunkit under gränsen sedan planen och visas inte.
    }
risks-none = Ingen risk når gränsen.
exceptions-note = Tabellen visar allt som är rött eller gult, { $of ->
        [forecast] prognoser som avviker från budget med mer än { $amount } tkr och minst { $percent }, { "" }
        [outcome] utfall som avviker från budget med mer än { $amount } tkr och minst { $percent }, { "" }
       *[none] { "" }
    }arbete som är försenat eller avbrutet, risker som har ökat och det som förvaltningen bedömer som grönt fast planens regel ger gult eller rött.
exceptions-none = { $of ->
        [forecast] Allt går som planerat: inget är gult eller rött, ingen prognos avviker från budget med mer än { $amount } tkr och minst { $percent }, inget arbete är försenat och ingen risk har ökat.
        [outcome] Allt har gått som planerat: inget är gult eller rött, inget utfall avviker från budget med mer än { $amount } tkr och minst { $percent }, inget arbete är försenat och ingen risk har ökat.
       *[none] Allt går som planerat: inget är gult eller rött, inget arbete är försenat och ingen risk har ökat.
    }
readability-caption = Texternas läsbarhet (LIX)
column-text = Text
column-words = Ord
column-lix = LIX
readability-note = LIX är ord per mening plus procent långa ord: 40 är lätt, 50 medelsvårt, 60 svårt. Texter med färre än 50 ord har inget tal.
exceptions-caption = Det som inte går som planerat
exceptions-caption-outcome = Det som inte gick som planerat
exceptions-red = Rött
exceptions-yellow = Gult
exceptions-beyond = Prognoser med stor avvikelse från budget
exceptions-beyond-outcome = Utfall med stor avvikelse från budget
exceptions-delayed = Försenat eller avbrutet
exceptions-risen = Risker som har ökat
exceptions-decided = Bedömt som bättre än planens regel ger
exceptions-responsible = Ansvarig: { $what }.
exceptions-due = Klart enligt planen: { $what }.
against-rule-note = Bedömningen avviker från planens regel. Skälet står i texten om indikatorn.
exceptions-no-action = Ingen pågående åtgärd i planen.
exceptions-rule = Regeln
exceptions-see = Se { $heading }.
exceptions-see-row = Se { $goals } i tabellen.
exceptions-target = Utfallet { $of ->
        [outcome] blev
       *[period] är
    } { $outcome }. Målnivå: { $target }.
exceptions-text = texten om { $what }
exceptions-late = försenad, se nedan
exceptions-risk = Risk: { $name }
exceptions-risk-actions = Åtgärder mot risk: { $name }

changes-intro = Sedan föregående rapport har följande ändrats:
changes-intro-goals = Sedan föregående rapport har bedömningen av följande mål ändrats:
changes-none = Inga mål, indikatorer eller risker bedöms annorlunda än i föregående rapport.
changes-goal = { $name }:
changes-committee-goal = Nämndmål { $name }:
changes-from = från
changes-to = till
changes-economic-risk = Den ekonomiska bedömningen av ”{ $name }” är { $now }, tidigare { $before }.
changes-economic-risks = Ekonomiska risker och möjligheter bedöms sammantaget till { $now }, tidigare { $before }.
changes-risk-up = Risken ”{ $name }” värderas högre: { $now }, tidigare { $before }.
unit-tkr = tkr
changes-risk-down = Risken ”{ $name }” värderas lägre: { $now }, tidigare { $before }.

# Headings, captions and columns
goal-heading-area = Målområde
goal-heading-municipal = Kommunövergripande mål
goal-heading-committee = Nämndmål
goal-citizens = Resultat för invånarna
goal-citizens-named = Resultat för { $citizens }
overview-caption = Den samlade bedömningen av målen { $year }
indicator-caption = Indikatorer för { $goal }
goal-mention = mål { $number }
monthly-status-caption = Målens status månad för månad { $year }
goal-table-caption = Mål och indikatorer
goal-history-caption = Indikatorer jämfört med tidigare perioder
actions-caption = Aktiviteter och åtgärder för { $goal }
activities-caption = Aktiviteter och åtgärder
accessibility-caption = Tillgänglighetsplanens aktiviteter
improvement-caption = Förbättringsplanens åtgärder
assignments-caption = Uppdrag per uppdragsgivare
risks-caption = Risker, värden och åtgärder
staff-caption = Nyckeltal för personal
quality-caption = Nyckeltal för kvalitet
volumes-caption = Volymer
pulse-caption = Pulsmätning
kkik-caption = Kommunens kvalitet i korthet
years-caption = Mått år för år
free-chart-alt = { $name }. { $values }.
unit-points = procentenheter
scale-at-least = ● { $green }: minst { $from }. ▲ { $yellow }: minst { $above }. ■ { $red }: lägre.
scale-at-most = ● { $green }: högst { $from }. ▲ { $yellow }: högst { $above }. ■ { $red }: högre.
scale-quarters = Läget bland kommunerna: ● { $green }: den bästa fjärdedelen. ▲ { $yellow }: i mitten. ■ { $red }: den sämsta fjärdedelen. Färgen säger inget om måluppfyllelse.
economy-caption = { $of ->
        [plan] Budget (tkr)
        [outcome] Utfall och budget (tkr)
       *[forecast] Utfall, prognos och budget (tkr)
    }
economy-caption-of = { $name } (tkr)
of-which = varav
economy-of-which = Varav i { $name }
economy-group-period = Period
economy-group-year = Helår
economy-group-budget = Mot budget
economy-group-last-year = Mot förra året
economy-note-sign = Kostnader är negativa. Avvikelse = utfall eller prognos minus budget; plus är överskott.
economy-note-sign-outcome = Kostnader är negativa. Avvikelse = utfall minus budget; plus är överskott.
economy-note-granted = Kommunbidraget är positivt och nettokostnaden negativ. Resultat = kommunbidrag plus nettokostnad; plus är överskott.
economy-note-plan = Kostnader är negativa.
economy-note-grant = Kommunbidrag är positivt och nettokostnad negativ. Avvikelse = utfall eller prognos minus budget; plus är överskott.
economy-note-grant-outcome = Kommunbidrag är positivt och nettokostnad negativ. Avvikelse = utfall minus budget; plus är överskott.
economy-note-buffer = Raden { $name } räknas bara in i { $column ->
        [forecast] prognosen
       *[outcome] årets utfall
    } och dess avvikelser. I de andra kolumnerna är summan densamma före och efter.{ $year ->
        [none] { "" }
       *[other] { " " }{ $year } fanns ingen buffert: summan före är den som kan jämföras med det året.
    }
economy-note-rounding = Avrundning kan ge differenser.
forecast-caption = Prognos jämfört med föregående rapport (tkr)
forecast-caption-first = Prognos och förra årets utfall (tkr)
forecast-caption-outcome = Årets och förra årets utfall (tkr)
bridge-caption = Kommunbidrag (tkr)
matrix-unasked = bedömer inte
matrix-caption = Enheternas bedömning av målen
comments-other = Kommentarer till indikatorer, mått, ekonomi och annat
comments-caption = Enheternas kommentarer
comments-indicators = Övriga indikatorer
comments-texts = Texter
diagnostics-caption = Fel, varningar och upplysningar
trace-caption = Varje uppgift och var den kommer ifrån
summary-count-red = { $count ->
        [one] 1 röd rad
       *[other] { $count } röda rader
    }
summary-count-yellow = { $count ->
        [one] 1 gul{ $noun ->
            [yes] { " " }rad
           *[no] { "" }
        }
       *[other] { $count } gula{ $noun ->
            [yes] { " " }rader
           *[no] { "" }
        }
    }
summary-count-beyond = { $count ->
        [one] 1 prognos som avviker mycket från budget
       *[other] { $count } prognoser som avviker mycket från budget
    }
summary-count-beyond-outcome = { $count ->
        [one] 1 utfall som avviker mycket från budget
       *[other] { $count } utfall som avviker mycket från budget
    }
summary-count-delayed = { $count ->
        [one] 1 försenat eller avbrutet arbete
       *[other] { $count } försenade eller avbrutna arbeten
    }
summary-count-risen = { $count ->
        [one] 1 ökad risk
       *[other] { $count } ökade risker
    }
summary-count-decided = { $count ->
        [one] 1 bättre än regeln ger
       *[other] { $count } bättre än regeln ger
    }
summary-counted = I listan finns { $counted }.
measure-months-alone = Mått som summeras från årets början gäller { $months }.
measure-months = Mått som summeras från årets början avser { $months } i kolumnen { $when } och { $usual } i de andra.
summary-whole-list = Hela listan
summary-goals-of = { $level ->
        [area] Målområdenas status
        [municipal] De kommunövergripande målens status
        [named] Målens status
       *[committee] Nämndmålens status
    }
summary-goals-caption = Målens status
summary-news = Nytt sedan föregående rapport
method-intro = Varje status föreslås av en regel i planen. Förvaltningen beslutar; där beslutet avviker från förslaget redovisas skälet. Alla uppgifter går att följa till sin cell i nämndens arbetsbok.
method-statuses = Regel för varje status
method-statuses-caption = Föreslagen och beslutad status
method-sources = Arbetsböcker
method-sources-caption = Arbetsböcker som rapporten bygger på
tile-goals = Nämndmål
tile-goals-note = { $open ->
        [0] gröna
        [one] gröna, 1 indikator är inte bedömd
       *[other] gröna, { $open } indikatorer är inte bedömda
    }
tile-period = { $of ->
        [forecast] { $direction ->
            [deficit] Underskott för perioden
            [surplus] Överskott för perioden
           *[none] Resultat för perioden
        }
       *[outcome] { $direction ->
            [deficit] Årets underskott
            [surplus] Årets överskott
           *[none] Årets resultat
        }
    }
tile-forecast = { $direction ->
        [deficit] Prognos: underskott
        [surplus] Prognos: överskott
       *[none] Prognos: i balans
    }
tile-before = före { $name }
tile-after = efter { $name }
tile-after-of = { $after } (före: { $amount })
tile-worse = { $amount } sämre än i { $when }
tile-better = { $amount } bättre än i { $when }
tile-against-budget = mot budget
tile-sick-leave = Sjukfrånvaro, 12 månader
column-goal = Mål
column-goal-or-indicator = Mål eller indikator
column-indicator = Indikator
column-outcome = Utfall
column-target = Målnivå
column-trend = Trend
column-status = Status
column-previous = Föregående rapport
column-compared = Jämfört med
column-proposed = Förslag
column-decided = Beslutad
column-rule = Regel
column-reported = Rapporterat
column-comment = Kommentar
column-activity = Aktivitet eller åtgärd
column-assignment = Uppdrag
column-contribution = Nämndens bidrag
column-exception = Vad
column-why = Varför
column-done = Åtgärder (ansvarig, klart senast)
column-due = Klart senast
column-responsible = Ansvarig
column-number = Nr
column-economic-risk = Risk eller möjlighet
column-economic-risk-kind = Slag
column-likelihood = Sannolikhet
column-at-worst = Som sämst
column-at-best = Som bäst
column-grant = Kommunbidrag
column-net-cost = Nettokostnad
column-result = Resultat
column-latest-outcome = Senaste utfall
column-target-t1 = Mål tertial 1
column-target-t2 = Mål tertial 2
column-target-of = Målnivå { $year }
column-target-period = Målnivå perioden
column-target-year = Målnivå året
column-risk-type = Typ av risk
column-risk = Risk
column-risk-planned = Värde i planen
column-risk-value = Riskvärde
column-actions-status = Status på åtgärder
column-actions = Åtgärder
column-line = Verksamhet
column-actual = Ack. utfall
column-budget = Budget
column-budget-of = Budget { $year }
column-variance = Avvikelse
column-forecast = Prognos
column-change-last-year = Prognos mot utfall { $year }
column-previous-forecast = Föregående prognos
column-outcome-of = Utfall { $year }
column-change-outcome = Mot utfall { $year }
column-changed = Ändring
column-last-year = Utfall förra året
column-step = Post
column-amount = Belopp
column-measure = Mått
column-change = Mot { $since }
column-since = Ändring sedan { $since }
column-growth = Ändring sedan { $since }, %
change-since = { $trend } mot { $since }
column-unit = Enhet
column-units-reach = Enheter som bedöms nå målet
column-units-reached = Enheter som nådde målet
column-period = Period
column-year = År
column-reached = Nås i år
column-reached-outcome = Nåddes
column-area = Område
column-about = Avser
column-severity = Slag
column-code = Kod
column-workbook = Arbetsbok
column-sheet = Flik
column-cell = Cell
column-given = Läst som
column-place = Plats
column-problem = Vad som är fel
column-remedy = Vad som bör göras
column-figure = Uppgift
column-value = Värde
column-checksum = SHA-256 (början)
axis-probability = Sannolikhet
axis-consequence = Konsekvens
chart-variance = Prognos mot budget per verksamhet
chart-variance-finding = { $of ->
        [forecast] { $direction ->
            [deficit] Prognosen ger ett underskott mot budget på { $amount }
            [surplus] Prognosen ger ett överskott mot budget på { $amount }
           *[none] Prognosen ger varken över- eller underskott
        }
       *[outcome] { $direction ->
            [deficit] Året gav ett underskott mot budget på { $amount }
            [surplus] Året gav ett överskott mot budget på { $amount }
           *[none] Året gav varken över- eller underskott
        }
    }
chart-cost-finding = { $of ->
        [forecast] Prognos { $cost } mot budget { $budget }: { $finding }
        [forecast_alone] Prognos { $cost }: { $finding } mot budget
        [outcome_alone] Utfall { $cost }: { $finding } mot budget
       *[outcome] Utfall { $cost } mot budget { $budget }: { $finding }
    }
chart-cost-variance = { $direction ->
        [deficit] underskott { $amount }
        [surplus] överskott { $amount }
       *[none] i balans
    }
chart-variance-others = { $count } övriga enheter
chart-variance-units = Prognos mot budget per enhet
chart-variance-largest = Prognos mot budget för de { $count } enheter som avviker mest
chart-variance-alt = Stapeldiagram över helårsprognosens avvikelse mot budget. { $values }.
chart-outcome = Utfall mot budget per verksamhet
chart-outcome-units = Utfall mot budget per enhet
chart-outcome-largest = Utfall mot budget för de { $count } enheter som avviker mest
chart-outcome-alt = Stapeldiagram över utfallets avvikelse mot budget. { $values }.
chart-history = { $name }: { $finding }
chart-history-alt = { $name }: { $finding }. Linjediagram: { $values }.{ $target }
chart-alt-target = {" "}{ $target }.
finding-none = oförändrat jämfört med { $label }
finding-count = { $by } { $direction ->
        [up] fler
       *[down] färre
    } { $unit } än { $label }
finding-number = { $by } { $unit } { $direction ->
        [up] högre
       *[down] lägre
    } än { $label }
finding-points = { $by } { $one ->
        [one] procentenhet
       *[other] procentenheter
    } { $direction ->
        [up] högre
       *[down] lägre
    } än { $label }
chart-target = Mål { $target }
chart-axis = { $name } ({ $unit })
chart-risks = Riskmatris
chart-risks-now = risk nu
chart-risks-planned = i planen
chart-risks-above = riskvärde { $threshold } eller mer
chart-risks-alt = Matris med sannolikhet uppåt och konsekvens åt höger. En linje ramar in riskvärden från { $threshold }. { $values }.
chart-risk-alt = { $name }: sannolikhet { $probability }, konsekvens { $consequence }, riskvärde { $value }{ $planned ->
        [0] { "" }
       *[other] {" "}(i planen { $planned })
    }

# Sheets of the committee workbook
sheet-overview = Översikt
sheet-overview-title = Översikt { $period }
sheet-overview-intro = Läget i korthet. Alla tal kommer från enheternas arbetsböcker och nämndens plan; fliken Spårbarhet visar var.
sheet-goals = Mål och indikatorer
sheet-goals-title = Mål och indikatorer { $period }
sheet-goals-intro = Föreslagen status följer planens regler. Beslutad status är den som står i rapporten.
sheet-matrix = Enheter × mål
sheet-matrix-title = Enheternas bedömning av målen { $period }
sheet-matrix-intro-outcome = Enheternas bedömning av perioden, och om de nådde målet.
sheet-matrix-intro = Enheternas bedömning av perioden, och om de räknar med att nå målet under året.
sheet-economy = Ekonomi
sheet-economy-title = Ekonomi { $period }
sheet-economy-intro = Belopp i tkr, exakta i kronor i cellerna. Summor och avvikelser är formler där det som de räknas av står i tabellen.
sheet-forecasts = Prognoser
sheet-forecasts-outcome = Mot förra året
sheet-forecasts-title = Prognoser { $period }
sheet-forecasts-title-outcome = Utfall mot förra året { $period }
sheet-forecasts-intro = Varje rad som rapporteras, med enheternas kommentarer. Belopp i tkr, exakta i kronor i cellerna.
sheet-grants = Kommunbidrag
sheet-grants-title = Kommunbidragets förändring { $period }
sheet-grants-intro = Från förra årets kommunbidrag till årets, post för post.
sheet-work = Aktiviteter och åtgärder
sheet-work-title = Aktiviteter och åtgärder { $period }
sheet-work-intro = Status som enheterna har rapporterat den.
sheet-improvement = Förbättringsplan
sheet-improvement-title = Förbättringsplan { $period }
sheet-improvement-intro = Status som enheterna har rapporterat den, med indikatorn som åtgärden mäts med.
sheet-assignments = Uppdrag
sheet-assignments-title = Uppdrag { $period }
sheet-assignments-intro = Status som den har rapporterats, per uppdragsgivare.
sheet-economic-risks = Ekonomiska risker
sheet-economic-risks-title = Ekonomiska risker och möjligheter { $period }
sheet-economic-risks-intro = Vad resultatet kan ändras med jämfört med prognosen, som sämst och som bäst.
sheet-exceptions = Avvikelser
sheet-exceptions-title = Det som inte går som planerat { $period }
sheet-exceptions-title-outcome = Det som inte gick som planerat { $period }
sheet-exceptions-intro = Allt som är rött eller gult, prognoser som avviker mycket från budget, försenat arbete och risker som har ökat.
sheet-exceptions-intro-outcome = Allt som är rött eller gult, utfall som avviker mycket från budget, försenat arbete och risker som har ökat.
sheet-risks = Risker
sheet-risks-title = Risker { $period }
sheet-risks-intro = Alla risker i planen, även de som inte når gränsen för att stå i rapporten. Riskvärdet är sannolikhet × konsekvens.
sheet-staff = Personal
sheet-staff-title = Personal { $period }
sheet-staff-intro = Andelar är sammanvägda från täljare och nämnare, aldrig medelvärden av procenttal.
sheet-quality = Kvalitet
sheet-quality-title = Kvalitet och volymer { $period }
sheet-quality-intro = Sammanlagda värden från de enheter som rapporterar.
sheet-tables = Tabeller
sheet-tables-title = Tabeller { $period }
sheet-tables-intro = Planens fria tabeller, som de är skrivna.
sheet-comments = Kommentarer
sheet-comments-title = Enheternas kommentarer { $period }
sheet-comments-intro = Det som enheterna har skrivit om mål, indikatorer, ekonomi och mått. Kommentarer till aktiviteter, uppdrag och risker står på de flikarna.
sheet-control = Kontroll
sheet-control-title = Kontroll { $period }
sheet-control-intro = Allt som programmet har upptäckt i planen och arbetsböckerna.
sheet-rules = Statusregler
sheet-rules-title = Status och regel { $period }
sheet-rules-intro = Vad regeln ger, vad som är beslutat och varför, för varje mål och indikator.
sheet-readability = Läsbarhet
sheet-readability-title = Läsbarhet { $period }
sheet-readability-intro = Hur svåra rapportens texter är att läsa.
sheet-trace = Spårbarhet
sheet-trace-title = Spårbarhet { $period }
sheet-trace-intro = Varje uppgift i rapporten med sin regel, och arbetsbok, flik och cell där den står. Summor och skillnader räknas av uppgifter på andra rader.
sheet-empty = Här finns inget att redovisa för perioden.
control-summary = { $errors } fel, { $warnings ->
        [one] 1 varning
       *[other] { $warnings } varningar
    }, { $notes ->
        [one] 1 upplysning
       *[other] { $notes } upplysningar
    }.

# Explanations
explain-goal = Mål { $name }, status
explain-indicator = Indikator { $name }, status
explain-outcome = Indikator { $name }, utfall
explain-line = { $name }, { $column }
explain-measure = Mått { $name }
explain-measure-change = Mått { $name }, { $years ->
    [one] ändring på ett år
   *[other] ändring på { $years } år
}
explain-measure-colour = Mått { $name }, färg
explain-economic-risk-low = Ekonomisk risk eller möjlighet ”{ $name }”, som sämst
explain-economic-risk-high = Ekonomisk risk eller möjlighet ”{ $name }”, som bäst
explain-work-done = { $name }: genomförda eller gröna
explain-risk = Risk ”{ $name }”
explain-activity = Aktivitet ”{ $name }”, status
explain-assignment = Uppdrag ”{ $name }”, status
explain-text = Text ”{ $name }”
explain-table-sum = Tabellen { $name }, { $row }: summan i { $column }
explain-picture = Bild ”{ $name }”
explain-table = Tabell ”{ $name }”
explain-written = { $count ->
    [0] inte skriven
   *[other] skriven
}
explain-actual = ackumulerat utfall
explain-budget-period = budget för perioden
explain-forecast = helårsprognos
explain-budget-year = budget för helåret
explain-last-year = utfall förra året
explain-previous-forecast = föregående prognos
explain-variance-period = avvikelse för perioden
explain-variance-year = avvikelse för helåret
explain-change-on-last-year = prognos mot förra årets utfall
explain-change-on-last-year-outcome = utfall mot förra årets utfall
explain-change-on-previous = prognos mot föregående prognos
explain-within-budget = { $name }: rader som håller budgeten
explain-accuracy = Träffsäker prognos, { $name }
explain-next-year = budget nästa år
aggregation-of = { $how } ({ $parts }).
aggregation-units = Antal enheter som bedöms nå målet under året, av dem som har bedömt det.
aggregation-units-reached = Antal enheter som nådde målet, av dem som har bedömt det.
aggregation-economy = Hämtas från ekonomin: { $figure }, { $name }.
aggregation-measure = Hämtas från måttet { $measure }.
aggregation-single = Rapporteras av en enhet.
aggregation-sum = Summa av enheternas värden.
aggregation-mean = Medelvärde av enheternas värden.
aggregation-ratio = Summan av täljarna delad med summan av nämnarna.
aggregation-weighted = Medelvärde viktat med angivna vikter.
aggregation-min = Enheternas minsta värde.
aggregation-max = Enheternas största värde.
aggregation-share-yes = Andel enheter som svarar ja.
rule-units-only = Den enda enhet som har bedömt målet avgör.
rule-units = { $of ->
        [one] { $reach } av 1 enhet ({ $share }) bedöms nå målet; grönt från { $green }, gult från { $yellow }.
       *[other] { $reach } av { $of } enheter ({ $share }) bedöms nå målet; grönt från { $green }, gult från { $yellow }.
    }
rule-units-reached = { $of ->
        [one] { $reach } av 1 enhet ({ $share }) nådde målet; grönt från { $green }, gult från { $yellow }.
       *[other] { $reach } av { $of } enheter ({ $share }) nådde målet; grönt från { $green }, gult från { $yellow }.
    }
rule-children = Underliggande: { $green ->
        [one] 1 grön
       *[other] { $green } gröna
    }, { $yellow ->
        [one] 1 gul
       *[other] { $yellow } gula
    }, { $red ->
        [one] 1 röd
       *[other] { $red } röda
    }, { $without } utan bedömning.
rollup-units = Utan enheters bedömning gäller andelen gröna.
rollup-share = Minst { $limit } gröna ger grönt; inga gröna och någon röd ger rött; annars gult.
rollup-worst = Den sämsta avgör.
rollup-majority = Den vanligaste avgör, vid lika den sämre.
rollup-green-unless-red = Ingen röd ger grönt; alla röda ger rött; annars gult.
rollup-manual = Sätts för hand.
rule-bands = Grönt från { $green }, gult från { $yellow }.
rule-met = Målet { $target } är nått.
rule-missed = Utfallet är { $by } från målnivån { $target }; upp till { $tolerance } är gult.
rule-missed-zero = Målet { $target } är inte nått.
rule-no-worse = Jämfört med { $baseline } är utfallet inte sämre.
rule-worse = Jämfört med { $baseline } är utfallet { $by } sämre; högst { $tolerance } är gult.
rule-answer = Ja är grönt, delvis gult, nej rött.
rule-table-sum = Summan av raderna.
rule-quarter = Den bästa fjärdedelen av kommunerna är grön, den sämsta röd, de i mitten gula.
rule-change = Värdet nu minus värdet i samma period då.
rule-by-hand = Rapporterat: { $status }.
rule-none = Ingen bedömning: { $why }.
rule-proposes = Regeln ger: { $status }.
rule-decided-otherwise = Beslutat: { $status }. { $reason }
rule-decided-same = Beslutat: { $status }, som regeln ger. { $reason }
rule-amount-reported = { $count ->
        [one] Rapporterat av enheten.
       *[other] Summan av vad { $count } enheter har rapporterat.
    }
rule-amount-plan = Belopp i planen.
rule-amount-previous = Prognosen i föregående rapport.
rule-amount-months = Summan av månadernas budget från januari, enligt planen.
rule-amount-sum = Summa: { $parts }.
rule-left-of-grant = Kommunbidrag plus nettokostnad. Nettokostnaden är negativ.
rule-variance-period = Utfall minus budget för perioden.
rule-variance-year = Prognos minus budget för helåret.
rule-change-last-year = Prognos minus förra årets utfall.
rule-change-last-year-outcome = Utfall minus förra årets utfall.
rule-change-previous = Prognos minus föregående prognos.
rule-within-budget = Antal rader vars prognos för året håller budgeten, av dem som har prognos och budget.
rule-within-budget-outcome = Antal rader vars utfall håller budgeten, av dem som har utfall och budget.
rule-accuracy = Antal rader vars helårsprognos för tertial 2 är högst { $limit } från utfallet, av dem som har en prognos.
rule-progress = Den minst framskridna av dem som rapporterar; försenat och avbrutet går före.
rule-text = Text som den är skriven.
rule-economic-risk = { $count ->
    [one] Rapporterat belopp. En risk räknas som minus, en möjlighet som plus; en risks största belopp är det sämsta.
   *[other] Summan av { $count } rapporterade belopp. En risk räknas som minus, en möjlighet som plus; en risks största belopp är det sämsta.
}
rule-work-done = Antal med status Klar eller Grön, av dem vars status är känd.
rule-risk = Sannolikhet gånger konsekvens.

# Committee workbook (render::xlsx)
xlsx-chart-data = Diagramdata
xlsx-chart-data-intro = Talen bakom arbetsbokens diagram.
xlsx-contents = Arbetsbokens flikar
xlsx-on-screen = Fliken är till för att sökas i på skärm, så bara den här rubriken skrivs ut. Filtrera fram det som behövs, markera det och välj Skriv ut markering.
xlsx-chart-category = Kategori
xlsx-page = Sida { $page } av { $pages }
xlsx-risk-threshold = Siffrorna är riskernas nummer i tabellen. Fält med kraftig ram: riskvärde { $value } eller högre.

# The command line
cli-about = Sammanställer en nämnds uppföljning från enheternas Excelböcker.
cli-help = Visar hjälpen
cli-version = Visar versionen
cli-usage = Användning
cli-commands = Kommandon
cli-arguments = Argument
cli-options = Val
cli-some-options = VAL
cli-a-command = KOMMANDO
cli-lang = Språk i allt som visas och skrivs: sv eller en (förval: sv)
cli-project = Projektets mapp (förval: den här, eller den enda under input-templates)
cli-period = M01–M12, T1, T2 eller HELAR (förval: den senaste med arbetsböcker)
cli-new = Nytt projekt: planens arbetsbok att fylla i
cli-new-dir = Mapp för projektet
cli-templates = Enheternas arbetsböcker, förifyllda från planen; skriver aldrig över en som är ifylld
cli-status = Vilka som har lämnat in, och om de är klara
cli-check = Kontrollerar planen och allt som lämnats in
cli-check-format = Hur det visas: human, short eller json (förval: human)
cli-compile = Gör nämndens arbetsbok, PDF, webbsida och resultatfil
cli-compile-out = Mapp att skriva till (förval: output)
cli-compile-partial = Sammanställ det som finns, även om enheter saknas eller har fel
cli-plan = Gör nämndplanen som PDF och webbsida
cli-plan-out = Mapp att skriva till (förval: output)
cli-explain = Varför en uppgift eller färg är som den är, eller vad en felkod betyder
cli-explain-topic = En kod (T0107), ett id, eller ord ur ett namn
failure-internal = något gick fel i programmet: { $reason }
failure-read = { $path } kan inte läsas: { $why ->
        [open] filen är öppen i ett annat program. Stäng den där och försök igen.
        [permission] du har inte rätt att läsa den. Be den som äger mappen om läsrättighet.
        [missing] den finns inte. Kontrollera sökvägen, och att synkroniseringen är klar.
        [folder] det är en mapp och inte en fil.
        [file] det är en fil och inte en mapp.
       *[other] datorn svarar { $reason }. Kontrollera att disken eller nätverket är anslutet och försök igen.
    }
failure-write = { $path } kan inte skrivas: { $why ->
        [open] filen är öppen i ett annat program. Stäng den i Excel och försök igen.
        [busy] en annan körning skriver i mappen just nu. Vänta tills den är klar och försök igen.
        [permission] du har inte rätt att skriva där, eller så är filen skrivskyddad eller öppen i Excel. Stäng den om den är öppen, eller välj en annan mapp (vid compile med --out).
        [readonly] disken är skrivskyddad. Välj en annan mapp (vid compile med --out).
        [full] disken är full. Frigör utrymme, eller välj en mapp på en annan disk (vid compile med --out).
        [missing] mappen finns inte längre. Kontrollera att disken eller nätverket är anslutet.
        [folder] det finns redan en mapp med det namnet. Byt namn på mappen, eller välj en annan (vid compile med --out).
        [file] det som ska vara en mapp är en fil. Välj en annan mapp (vid compile med --out).
        [name] namnet kan inte användas på den här datorn. Välj en annan mapp (vid compile med --out).
       *[other] datorn svarar { $reason }. Kontrollera att disken eller nätverket är anslutet och försök igen.
    }
snapshot-cut-off = filen tar slut för tidigt
snapshot-damaged = filen är skadad eller ändrad för hand (rad { $line })
snapshot-other = filen är inte resultatet från en tidigare period, eller så är den ändrad för hand (rad { $line })
snapshot-newer = filen är skriven av en nyare version av programmet
snapshot-help-restore = lägg tillbaka filen från en säkerhetskopia, eller flytta bort den; då saknas periodens värden i jämförelserna
snapshot-help-newer = använd den nya versionen av programmet
image-outside = den ska ligga i projektmappen, och i planen ska bara filens namn stå
image-format = filen är varken PNG eller SVG
image-missing = filen finns inte i projektmappen
image-unreadable = filen går inte att öppna
image-damaged = filen är skadad, eller är inte en bild i det format som namnet säger
image-too-large = bilden är större än 4 000 × 4 000 bildpunkter
image-file-too-large = filen är större än { $limit } MB
image-text = SVG-filen innehåller text, som ser olika ut på olika datorer
image-picture = SVG-filen innehåller en bild
image-help-small = { $what ->
    [logo] spara logotypen i ett mindre format
   *[picture] spara bilden i ett mindre format
}
image-help-outlines = { $what ->
    [logo] gör om texten till kurvor i ritprogrammet, eller spara logotypen som PNG
   *[picture] gör om texten till kurvor i ritprogrammet, eller spara bilden som PNG
}
image-help-folder = { $what ->
    [logo] lägg logotypen i projektmappen och skriv filens namn i planen, till exempel logotyp.png
   *[picture] lägg bilden i projektmappen och skriv filens namn i planen, till exempel bild.png
}
image-help-png = { $what ->
    [logo] spara logotypen som PNG och skriv filens namn i planen, till exempel logotyp.png
   *[picture] spara bilden som PNG och skriv filens namn i planen, till exempel bild.png
}
image-help-close = stäng filen om den är öppen i ett annat program, och kontrollera att du får läsa den
failure-no-plan = ingen namndplan.xlsx i { $path }. Skapa ett projekt med tertial new.
failure-no-project = inget projekt angivet och inget hittades. Ange projektets mapp, eller skapa ett med tertial new.
failure-several-projects = flera projekt hittades: { $paths }. Ange vilket.
failure-no-period = ingen period angiven och ingen mapp innehåller arbetsböcker. Ange till exempel --period T2.
text-withheld = [Texten visas inte, eftersom den innehåller personuppgifter.]
failure-no-period-templates = ange vilken period mallarna gäller, till exempel --period T2.
cli-templates-period = Perioden som mallarna gäller: M01–M12, T1, T2 eller HELAR
new-exists = { $path } finns redan och skrivs inte över.
new-done = Skrev { $path }. Fyll i den och kör tertial check.
templates-kept = { $count ->
        [one] { $names } finns redan och skrivs inte över.
       *[other] { $count } arbetsböcker finns redan och skrivs inte över: { $names }.
    }
templates-lacking = Planen frågar efter något som inte finns i { $names }. Flytta { $count ->
        [one] den
       *[other] dem
    } ur mappen, kör tertial templates igen och låt enheten föra över sina uppgifter till den nya.
nothing-written = Inget skrevs. Rätta felen i planen och försök igen.
templates-done = Skrev { $count ->
        [one] en arbetsbok
       *[other] { $count } arbetsböcker
    } i { $folder }.
compile-wrote = Skrev { $path }
compile-nothing-written = Inget skrevs. Rätta felen, eller sammanställ det som finns med --partial.
status-missing = saknas
status-unusable = inlämnad, men kan inte användas ({ $file })
status-ready = klarmarkerad
status-not-ready = inte klarmarkerad
status-blank = inte påbörjad ({ $file })
status-line = { $ready }{ $gaps ->
        [0] {""}
        [one] , 1 uppgift saknas
       *[other] , { $gaps } uppgifter saknas
    }, { $errors } fel, { $warnings ->
        [one] 1 varning
       *[other] { $warnings } varningar
    } ({ $file })
status-elsewhere = { $count ->
        [one] Ett fel
       *[other] { $count } fel
    } hör inte till någon enhets arbetsbok: se tertial check --period { $period }.
status-summary = { $count } av { $of } har lämnat in{ $unusable ->
        [0] {""}
        [one] , varav 1 arbetsbok inte kan användas
       *[other] , varav { $unusable } arbetsböcker inte kan användas
    }.
approved = { $unit }: { $file } är godkänd.
returned = { $unit }: { $file } är återlämnad.
approvals = { $count } av { $of } arbetsböcker är godkända.
receive-summary = { $count ->
        [0] Inget nytt har kommit in.
        [one] En arbetsbok är ny eller ändrad sedan sist.
       *[other] { $count } arbetsböcker är nya eller ändrade sedan sist.
    }
receipt = Kvitto: { $unit }, { $period }
receipt-read = { $file } lästes { $date } kl. { $clock }.
receipt-sum = Kontrollsumma (SHA-256): { $sha256 }
receipt-progress = { $filled } av { $asked } uppgifter är ifyllda, { $errors } fel, { $warnings ->
        [one] 1 varning
       *[other] { $warnings } varningar
    }. { $ready ->
        [yes] Arbetsboken är markerad som klar.
       *[no] Arbetsboken är inte markerad som klar.
    }
receipt-unusable = Arbetsboken kan inte användas:
close-wrote = Perioden är stängd. Skrev { $path }
close-nothing-written = Inget skrevs. En period stängs först när alla fel är rättade.
period-of = { $code ->
        [T1] tertial 1 { $year }
        [T2] tertial 2 { $year }
        [HELAR] helåret { $year }
       *[month] { $month } { $year }
    }
remind-subject = Påminnelse: { $unit }, { $period }
remind-hello = Hej!
remind-no-date = Underlaget till { $period } är inte klart än.
remind-due = Underlaget till { $period } { $when ->
        [today] ska vara inne i dag, den { $date }.
        [ahead] ska vara inne senast den { $date }, om { $days ->
            [one] en dag
           *[other] { $days } dagar
        }.
       *[past] skulle ha varit inne den { $date }, för { $days ->
            [one] en dag
           *[other] { $days } dagar
        } sedan.
    }
remind-returned = Arbetsboken är återlämnad: { $why }
remind-missing = Arbetsboken har inte kommit in. Spara den som { $file }.
remind-blank = Arbetsboken { $file } är inte påbörjad.
remind-unusable = Arbetsboken { $file } kan inte användas:
remind-open = Det här är kvar i { $file }:
remind-more = … och { $count } till.
remind-not-ready = Markera arbetsboken som klar på första bladet när allt är ifyllt.
remind-nobody = Alla är klara.
remind-wrote = { $count ->
        [0] Alla är klara.
        [one] Skrev en påminnelse i { $folder }.
       *[other] Skrev { $count } påminnelser i { $folder }.
    }
return-sheet = Att rätta
return-title = { $count ->
        [one] En sak att rätta eller se över
       *[other] { $count } saker att rätta eller se över
    }
return-intro = Varje rad leder till sin cell, som är röd eller gul och har en kommentar. Rött är fel och måste rättas. Gult är en varning och kan vara rätt ändå: se efter. Rätta i den här filen, spara och lämna in den igen; den här fliken och markeringarna behöver inte tas bort.
return-why = controllern har lämnat tillbaka arbetsboken: { $why }
return-why-help = rätta det som controllern tar upp, spara och lämna in arbetsboken igen
return-list-name = { $stem }-att-ratta.xlsx
return-wrote = { $count ->
        [0] Inget att rätta.
        [one] Skrev en arbetsbok med det som ska rättas i { $folder }.
       *[other] Skrev { $count } arbetsböcker med det som ska rättas i { $folder }.
    }
refused-no-unit = ingen enhet heter ”{ $name }”. Planens enheter: { $known }.
refused-not-in = { $unit } har inte lämnat in någon arbetsbok som går att använda.
refused-has-errors = arbetsboken för { $unit } har fel som inte är rättade. Kör tertial check --period { $period }, eller lämna tillbaka den med tertial return --period { $period }.
refused-why = ange varför med --why, utan personuppgifter.
refused-broken = loggen mottaget.jsonl är ändrad (rad { $line }). Lägg tillbaka den från en säkerhetskopia; finns ingen, spara undan filen och börja om med tertial receive.
refused-not-approved = { $count ->
        [one] { $units } är inte godkänd
       *[other] { $count } arbetsböcker är inte godkända: { $units }
    }. Godkänn med tertial approve --period { $period }, och stäng sedan.
refused-closed = perioden är redan stängd: { $file } finns. Ska den göras om, flytta bort filen först.
refused-into-period = { $path } är mappen som arbetsböckerna lämnas i, och de skulle skrivas över. Välj en annan mapp.
status-approved = godkänd
status-changed = ändrad sedan den godkändes
status-returned = återlämnad: { $why }
cli-status-remind = Påminnelser till dem som inte är klara
cli-status-eml = Påminnelserna som e-postfiler i en mapp
cli-receive = Kvitton på det som kommit in, i periodens logg
cli-approve = Godkänner arbetsböcker
cli-approve-units = Enheter, med id eller namn (förval: alla utan fel som är klarmarkerade)
cli-return = Lämnar tillbaka en arbetsbok
cli-return-unit = Enheten, med id eller namn
cli-return-why = Varför, utan personuppgifter
cli-close = Stänger perioden: den godkända blir historik
cli-check-give_back = Mapp för arbetsböckerna med felen markerade
write-interrupted = En körning avbröts medan filerna i mappen byttes ut, så de hör inte ihop. Kör kommandot igen, så blir alla nya.
receipt-message = Meddelande till controllern: { $message }
not-approved = Inte godkända: { $units }. Kör tertial check --period { $period } för att se varför.
refused-why-personal = skälet innehåller något som ser ut som personuppgifter (nummer eller adress). Skriv det utan.
return-intro-alone = Filen går inte att märka, så här är en lista bredvid den. Rätta i arbetsboken som lämnades in och lämna in den igen, inte den här. Fel måste rättas. En varning kan vara rätt ändå: se efter.
explain-nothing = Inget i rapporten heter eller har id ”{ $topic }”.
explain-near-name = ”{ $name }”
explain-near-or = eller
explain-from = från

# The reader: why a file or a cell cannot be read.
read-lock-file = låsfil från ett kalkylprogram som har arbetsboken öppen; den hoppas över
read-help-lock-file = stäng arbetsboken i kalkylprogrammet, så försvinner filen
read-empty = filen är tom
read-help-empty = vänta tills synkroniseringen är klar, eller be enheten skicka arbetsboken igen
read-not-a-file = det är ingen vanlig fil
read-in-use = den är öppen i ett annat program
read-help-in-use = stäng filen i det andra programmet och kör igen
read-denied = du har inte rätt att läsa den
read-help-denied = be den som äger mappen om läsrättighet; är filen öppen i ett annat program, stäng den där
read-missing = den finns inte, fast namnet står i mappen
read-help-missing = vänta tills synkroniseringen är klar, eller be enheten skicka arbetsboken igen
read-failed = datorn kan inte hämta den
read-help-failed = kontrollera att disken eller nätverket är anslutet och kör igen
read-too-large = filen är { $size } MB; högst { $limit } MB läses
read-help-too-large = ta bort bilder och inklistrat material, eller fyll i en ny mall
read-looks-csv = filen är en textfil (CSV) och inte en arbetsbok, vad filändelsen än säger
read-looks-html = filen är en webbsida och inte en arbetsbok, vad filändelsen än säger
read-looks-xml = filen är ett kalkylblad i XML-format som inte läses
read-looks-flat = filen är ett OpenDocument-kalkylblad i en enda XML-fil (.fods), som inte läses
read-help-flat = öppna den i LibreOffice, välj Spara som och ”ODF-kalkylblad (.ods)” eller ”Excel 2007–365 (.xlsx)”, och lägg den filen i mappen i stället
read-looks-pdf = filen är en PDF och inte en arbetsbok
read-looks-document = filen är ett dokument från ett annat kontorsprogram och inte en arbetsbok
read-looks-archive = filen är ett zip-arkiv utan arbetsbok
read-looks-unknown = filen är inte en arbetsbok
read-help-wrong-file = lägg enhetens ifyllda arbetsbok (.xlsx) i mappen i stället
read-old-excel = arbetsboken är sparad i det gamla formatet Excel 97–2003 (.xls), som inte går att läsa säkert
read-binary-excel = arbetsboken är sparad i det binära formatet .xlsb
read-help-save-as = öppna den i Excel, välj Spara som och ”Excel-arbetsbok (*.xlsx)”, och lägg den filen i mappen
read-encrypted = arbetsboken är skyddad med lösenord
read-help-encrypted = ta bort lösenordet (Arkiv, Info, Skydda arbetsbok, Kryptera med lösenord) och spara
read-bomb-sheets = arbetsboken har { $count } blad, fler än en mall kan ha
read-bomb-cells = bladet ”{ $sheet }” har fler ifyllda celler än vad som läses
read-help-cells = ta bort rader som formler eller värden har kopierats ned i, och spara
read-bomb-styles = arbetsboken har fler eller längre cellformat än Excel tillåter
read-bomb-text = arbetsboken innehåller mer text än vad som läses
read-bomb-unpacked = filen packas upp till mer än vad en arbetsbok rymmer
read-help-template = fyll i en ny mall och lämna in den i stället
read-damaged = filen är skadad eller avbruten
read-damaged-part = filen är skadad (delen { $part })
read-help-save-again = öppna arbetsboken i Excel, låt den repareras om det behövs, spara och lämna in igen
read-cell-not-finite = värdet är inget ändligt tal
read-cell-too-many-digits = talet har fler än 15 siffror före decimaltecknet; Excel har redan tappat de sista
read-cell-help-number = skriv in talet på nytt; ett nummer som inte räknas med skrivs som text
read-cell-not-a-date = cellen är formaterad som datum, men värdet är inget datum mellan 1900 och 9999
read-cell-help-date = skriv in datumet på nytt, till exempel 2025-08-31, eller ändra cellens format till Allmänt
read-cell-unreadable = cellen går inte att läsa ({ $reason })
read-cell-help-retype = töm cellen, skriv in värdet på nytt och spara
read-cell-duplicate = cellen förekommer två gånger i filen; bara den första räknas
read-cell-outside-grid = cellen ligger utanför kalkylbladet
read-cell-more = bladet har fler fel av samma slag, som inte visas
read-sheet-unreadable = bladet går inte att läsa ({ $reason })

# PDF
pdf-contents = Innehåll
pdf-contents-link = { $title }, sida { $page }
pdf-on-page = (sida { $page })
pdf-page = sida { $page } av { $pages }
pdf-table-continued = { $group } (forts.)
pdf-table-empty = Inget att redovisa.

## Targets in words

target-yes = Ja
target-increase = öka
target-decrease = minska
target-higher = högre är bättre
target-lower = lägre är bättre
target-keep = bibehåll
target-increase-by = öka med { $by }
target-decrease-by = minska med { $by }
target-points = { $form ->
        [one] { $points } procentenhet
       *[other] { $points } procentenheter
    }
target-against = { $change } jämfört med { $label }
target-against-both = { $change } jämfört med { $label } ({ $value })
target-bands = grön { $green }, gul { $yellow }
target-unset = ingen målnivå
target-none = ingen målnivå: { $why }
target-not-set = Ingen målnivå
target-caption = Indikatorer och målnivåer, { $goal }
target-other = { $own } ({ $other })
target-and-other = { $own }; { $other }
target-of-level = { $level }: { $target }

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
template-todo-check = ← Kontrollera
template-todo-reason = ← Skriv skäl
template-todo-reason-if = ← Skäl om du avviker
template-state-missing = Saknas:
template-state-of = av { $total }
template-state-comments = Kommentarer som saknas:
template-state-check = Att kontrollera:
template-state-reasons = Utan skäl:
template-state-done = Klart: inget saknas
template-state-texts = Skrivna avsnitt:
template-state-decisions = Beslutade statusar:
template-total-missing = Uppgifter som saknas i allt:
template-total-done = Allt är ifyllt. Klarmarkera längst ned på fliken och spara.
template-total-check = Allt är ifyllt. Se över det som är att kontrollera, klarmarkera sedan längst ned på fliken och spara.
template-total-marked = Allt är ifyllt och klarmarkerat. Spara filen. Tack!
template-total-early = Klarmarkerad fast uppgifter saknas:
template-proposal-units = { $count } av { $of } enheter
template-proposal-children = { $count } av { $of } delar
template-blank-required = Krävs: rapporten kan inte sammanställas utan den.
template-blank-section = Avsnittet får stå tomt.
template-blank-goal = Rapporten visar då bara målets status och vad enheterna har svarat.
template-blank-citizens = Stycket utelämnas.
template-blank-indicator = Indikatorn står då bara i tabellen.
template-text-goal = Mål { $goal }: sammanfattning
template-text-citizens = Mål { $goal }: resultat för invånarna
template-text-indicator = Indikator { $indicator }
template-number-title = Ett tal väntas
template-number-reason = Skriv ett tal, till exempel 12 eller 4,5. Finns inget tal: lämna tomt och välj orsak under ”Om värde saknas”. Vill du behålla det du skrev?
template-number-comment = Skriv ett tal, till exempel 12 eller 4,5. Finns inget tal: lämna tomt och förklara i kommentaren. Vill du behålla det du skrev?
template-number-plan = Skriv ett tal, till exempel 12 eller 4,5. Finns inget tal: lämna tomt. Vill du behålla det du skrev?
template-prompt-percent = Skriv procenten, till exempel 42.
template-prompt-count = Skriv antalet, till exempel 12.
template-prompt-since = Skriv antalet sedan 1 januari, inte bara det som har kommit till sedan förra rapporten.
template-prompt-number = Skriv ett tal, till exempel 12 eller 4,5.
template-prompt-money = Skriv beloppet i kronor, till exempel 125000.
template-prompt-yes-no = Välj Ja eller Nej.
template-prompt-degree = Välj Ja, Delvis eller Nej.
template-prompt-text = Skriv en kort text.
template-name-since = { $name }, sedan 1 januari
template-name-of-which = varav { $name }
template-intro-shares = För andelar skrivs täljare och nämnare, så räknas andelen ut.
template-intro-since = Det som räknas sedan 1 januari säger det på raden: skriv hela årets antal hittills, inte bara det som har kommit till sedan förra rapporten.
template-intro-variance = Avvikelse = utfall − budget; plus är överskott.
template-intro-grant = Kostnaden är minus och kommunbidraget plus; avvikelsen är båda tillsammans, och plus är överskott.
template-intro-no-proposal = Där förslaget är tomt, eller kolumnen dold, fanns inget underlag när filen gjordes. Vill du se förslagen: vänta tills enheterna har lämnat in, flytta den här filen ur mappen innan något är ifyllt och kör tertial templates igen.
template-choice-title = Välj i listan
template-choice-message = Välj ett av orden i listan: klicka på pilen till höger om cellen.
template-id-title = Id finns inte än
template-id-message = Det finns ingen rad med detta id. Vill du behålla det och lägga till raden senare?
template-code-title = Koden är inte känd
template-code-message = Koden ger inga kontroller och inga meningar. Vill du behålla den?
template-id = Id
template-id-help = Kort och beständigt: små bokstäver a–z, siffror, punkt och bindestreck, till exempel vuxenenheten. Andra flikar pekar på det. Ändra det inte när perioden har börjat.
template-example = t.ex. { $text }
template-department = Förvaltningen
template-plan-step-1 = Fyll i den här fliken och gå sedan igenom flikarna från vänster till höger. Rubriker med * måste fyllas i; den grå raden överst på varje flik är ett exempel.
template-plan-step-2 = Ge varje enhet, mål, indikator och rad ett id i första kolumnen: små bokstäver, siffror och bindestreck. Ändra det inte när perioden har börjat.
template-plan-step-3 = Flikarna pekar på varandra med id: målets id på indikatorn, enheternas id under ”Rapporteras av” (flera med komma emellan, eller alla).
template-plan-step-4 = Infoga, flytta, kopiera och ta bort rader som du vill. Kolumner känns igen på en dold rad ovanför rubrikerna: låt den vara.
template-plan-step-5 = Belopp skrivs i kr eller tkr, som du väljer på fliken Nämnd. Kostnader är negativa, intäkter positiva.
template-plan-step-6 = Kontrollera med ”tertial check” och skapa enheternas arbetsböcker med ”tertial templates --period T1”.

# Examples above the heads of the plan workbook

example-divisions-id = vuxen
example-divisions-name = Avdelning vuxen
example-units-id = vuxenenheten
example-units-name = Vuxenenheten
example-units-division = vuxen
example-units-kind = Enhet
example-goals-id = n1
example-goals-number = 1.1
example-goals-level = Nämndmål
example-goals-parent = k1
example-goals-name = Fler invånare ska gå från försörjningsstöd till egen försörjning
example-goals-short = Försörjning
example-goals-description = Målet gäller alla som …
example-goals-rule = Enheter
example-goals-reporters = alla
example-indicators-id = arbete
example-indicators-number = 1.1.1
example-indicators-goal = n1
example-indicators-name = Andel deltagare som går till arbete eller studier
example-indicators-description = Avslutade insatser under perioden.
example-indicators-kind = Procent
example-indicators-decimals = 1
example-indicators-direction = Upp
example-indicators-target = >=80
example-indicators-target-t1 = >=75
example-indicators-target-t2 = >=78
example-indicators-other-target = 75 % (kommunmål)
example-indicators-baseline = 74,2
example-indicators-baseline-label = T2 2024
example-indicators-aggregation = Kvot
example-indicators-cumulative = Nej
example-indicators-reporters = vuxenenheten, jobbcenter
example-indicators-periods = T1, T2, HELAR
example-activities-id = a1
example-activities-goal = n1
example-activities-kind = Aktivitet
example-activities-name = Starta jobbspår tillsammans med vuxenutbildningen
example-activities-responsible = Enhetschef
example-activities-reporters = jobbcenter
example-assignments-id = u1
example-assignments-commissioner = Kommunfullmäktige
example-assignments-goal = n1
example-assignments-name = Ta fram en plan för fler feriepraktikplatser
example-assignments-contribution = Nämnden kartlägger platser i egna verksamheter.
example-assignments-responsible = Avdelningschef vuxen
example-assignments-reporters = forvaltning
example-economic-risks-id = er1
example-economic-risks-kind = Risk
example-economic-risks-name = Fler placeringar av barn och unga än budgeterat
example-economic-risks-block = Individ och familj
example-economic-risks-scope = Institutionsvård och konsulentstödda familjehem
example-economic-risks-low = 5 000
example-economic-risks-high = 10 000
example-economic-risks-responsible = Avdelningschef barn och unga
example-economic-risks-reporters = forvaltning
example-risks-id = r1
example-risks-type = Ekonomi
example-risks-name = Risk att kostnaderna för placeringar blir högre än budgeterat
example-risks-probability = 4
example-risks-consequence = 5
example-risks-actions = Månadsvis uppföljning av placeringar
example-risks-responsible = Avdelningschef barn och unga
example-risks-reporters = forvaltning
example-economy-id = vuxen-personal
example-economy-name = Personalkostnader
example-economy-kind = Post
example-economy-parent = vuxen-summa
example-economy-reporters = vuxenenheten
example-economy-budget-t1 = -10 200 000
example-economy-budget-t2 = -20 400 000
example-economy-budget-year = -30 600 000
example-economy-last-year = -29 850 000
example-economy-next-year = -31 200 000
example-economy-shown = Ja
example-economy-mark = *
example-economy-note = Inklusive feriepraktik.
example-measures-id = sjuk-r12
example-measures-family = Personal
example-measures-group = Sjukfrånvaro
example-measures-name = Sjukfrånvaro, rullande tolv månader
example-measures-code = sick_r12
example-measures-kind = Procent
example-measures-decimals = 1
example-measures-direction = Ned
example-measures-aggregation = Kvot
example-measures-cumulative = Nej
example-measures-minimum = Personal
example-measures-reporters = alla
example-measures-parts = sjuktimmar / ordinarie timmar
example-measures-periods = T1, T2, HELAR
example-history-id = h1
example-history-kind = Indikator
example-history-of = arbete
example-history-year = 2024
example-history-period = T2
example-history-value = 74,2
example-bridge-id = b1
example-bridge-name = Kommunbidrag förra året
example-bridge-kind = Start
example-bridge-amount = 304 500 000
example-report-id = handelser
example-report-component = Händelser av betydelse
example-report-heading = Viktiga händelser
example-report-documents = T1, T2, HELAR
example-texts-id = barnperspektiv
example-texts-name = Barnperspektivet
example-texts-text = Löpande text. **Fet** och *kursiv* går bra.
example-texts-reporters = forvaltning
example-texts-periods = HELAR
example-tables-id = avgifter
example-tables-row = Rubrik
example-tables-c1 = Avgift
example-tables-c2 = 2024
example-tables-c3 = 2025
example-contacts-id = vaxel
example-contacts-value = 000-00 00 00
example-economic-tables-id = netto
example-economic-tables-name = Nettokostnad per verksamhet
example-economic-tables-form = Nettokostnad
example-economic-tables-agrees = resultat
example-month-budget-id = vuxen-personal
example-month-budget-name = Personalkostnader
example-month-budget-m01 = -2 550 000
example-month-budget-m02 = -2 550 000
example-month-budget-m03 = -2 550 000
example-month-budget-m04 = -2 550 000
example-month-budget-m05 = -2 550 000
example-month-budget-m06 = -2 650 000
example-month-budget-m07 = -2 700 000
example-month-budget-m08 = -2 300 000
example-month-budget-m09 = -2 550 000
example-month-budget-m10 = -2 550 000
example-month-budget-m11 = -2 550 000
example-month-budget-m12 = -2 550 000
example-legends-id = f1
example-legends-list = Uppdrag
example-legends-green = genomförs enligt plan
example-legends-yellow = avviker delvis från plan
example-legends-red = genomförs inte enligt plan
example-charts-id = avgifter-diagram
example-charts-name = Avgifterna är desamma som i fjol
example-charts-form = Staplar
example-charts-table = avgifter
example-charts-shown = 3
example-charts-unit = kr
example-pictures-id = karta
example-pictures-name = Kommunens stadsdelar
example-pictures-file = karta.png
example-pictures-alt = Fem stadsdelar: tre norr om ån och två söder om den.

# The manual of diagnostics
manual-title = Fel, varningar och upplysningar
manual-intro = Allt som tertial check och tertial compile kan säga, med kod. Samma text visas av tertial explain T0107. Sidan skapas ur programmets egna meddelanden.
manual-remedy-varies = det står i meddelandet, eftersom det beror på vad som är fel
manual-remedy = Vad du gör:

# A command line that is not understood
usage-command = kommandot { $command } finns inte.
usage-unknown = { $argument } finns inte.
usage-no-value = ett värde saknas efter { $argument }.
usage-value = { $value } passar inte { $argument }.
usage-missing = det här saknas: { $argument }.
usage-twice = { $argument } får anges en gång.
usage-utf8 = ett argument är inte text som kan läsas.
usage-other = kommandoraden kan inte tolkas.
usage-valid = Det som finns: { $values }.
usage-period = Ange M01–M12, T1, T2 eller HELAR.
usage-near = Menade du { $near }?
usage-help = Skriv tertial --help för hjälp.

# What the parts show, and what feeds them
part-goal-overview = Målens status nu och i förra rapporten: en kolumn för varje överordnat mål, med dess sammanfattning.
    .fed = planens flik Mål, enheternas flik Mål och förvaltningens flik Beslut
part-goal-chapters = Ett kapitel för varje mål: status, texter, indikatorernas tabell och diagram, målets aktiviteter.
    .fed = planens flikar Mål, Indikatorer och Aktiviteter, enheternas flikar med samma namn, förvaltningens Texter och Beslut
part-goal-table-compact = Alla mål och indikatorer i en tabell, med en mening för varje målområde.
    .fed = planens flikar Mål och Indikatorer, enheternas flikar med samma namn
part-goal-plan = Målen som de är beslutade: indikatorer med målnivåer, aktiviteter och uppdrag.
    .fed = planens flikar Mål, Indikatorer, Aktiviteter och Uppdrag
part-monthly-status = Varje måls status månad för månad, i färg och med ord.
    .fed = månadsrapporternas sparade resultat, eller Målstatus på planens flik Historik
part-unit-comments = Det som enheterna har skrivit om målen, ordnat efter mål.
    .fed = kommentarerna på enheternas flik Mål
part-goal-table-history = Indikatorerna med utfall i tidigare perioder, målnivå och status. En indikator utan värde står kvar med skälet.
    .fed = planens flikar Indikatorer och Historik, sparade resultat
part-activities = Aktiviteter och åtgärder med status nu och tidigare under året, och en mening om hur många som är klara.
    .fed = planens och enheternas flik Aktiviteter (slagen Aktivitet och Åtgärd)
part-assignments = Uppdragen efter uppdragsgivare, med status nu och tidigare under året.
    .fed = planens och enheternas flik Uppdrag; planens Färgförklaringar om status är färg
part-accessibility = Tillgänglighetsplanens åtgärder med status.
    .fed = planens och enheternas flik Aktiviteter (slaget Tillgänglighet)
part-improvement = Åtgärder som mäts: indikatorns utfall, målnivå för perioden och året, status, kommentar.
    .fed = planens och enheternas flik Aktiviteter (slaget Förbättring), med Mäts med
part-volumes = Volymer över tid, med ändring i antal och procent.
    .fed = planens flik Mått (familjen Volym), enheternas flik Volymer, planens flik Historik
part-staff = Personalens mått över tid: sjukfrånvaro, rörlighet, HME. En mening om måtten med koderna sick_r12, turnover och hme.
    .fed = planens flik Mått (familjen Personal), enheternas flik Personal, planens flik Historik
part-pulse = Pulsmätningens frågor över tid, med medelvärden som räknas fram och färger efter gränser i planen.
    .fed = planens flik Mått (familjen Pulsmätning, kolumnerna Grön från och Gul från), enheternas flik Personal
part-kkik = Nyckeltal över flera år med färg efter läget bland kommunerna.
    .fed = planens flik Mått (familjen KKiK, kolumnen Färg efter läge), enheternas flik Kvalitet, Mått och Måttets färg på planens flik Historik
part-quality = Kvalitetens mått över tid, med summor som räknas fram: lex Sarah, klagomål, ej verkställda beslut.
    .fed = planens flik Mått (familjen Kvalitet), enheternas flik Kvalitet, planens flik Historik
part-years = Mått år för år: åren nedåt, årets perioder åt sidan. Passar sjukfrånvaro över tolv månader.
    .fed = planens flikar Mått och Historik, sparade resultat
part-economy-table = Utfall och prognos mot budget, med meningar, summor och diagram.
    .fed = planens flikar Ekonomi och Uppställningar (Månadsbudget för månaderna), enheternas flik Ekonomi
part-economy-grant = Kommunbidrag, nettokostnad och resultat sida vid sida, för perioden och året.
    .fed = planens flik Ekonomi med en uppställning av formen Kommunbidrag, enheternas flik Ekonomi
part-economy-result = Resultaträkning: intäkter, slag av kostnader och resultat, mot budget och förra året.
    .fed = planens flik Ekonomi med en uppställning av formen Resultaträkning, enheternas flik Ekonomi
part-economy-net-cost = Nettokostnad per verksamhet, mot budget och förra året, med nästa års budget.
    .fed = planens flik Ekonomi med en uppställning av formen Nettokostnad, enheternas flik Ekonomi
part-economy-budget = Budgeten rad för rad: förra årets utfall, årets budget och nästa års.
    .fed = planens flik Ekonomi
part-grant-bridge = Hur kommunbidraget ändras från förra årets nivå till årets, steg för steg.
    .fed = planens flik Kommunbidrag
part-economic-risks = Ekonomiska risker och möjligheter som intervall i mnkr, med sannolikhet och summor.
    .fed = planens och enheternas flik Ekonomiska risker
part-risks = Risker över planens gräns: matris, värde, åtgärder och status. Risker utan värde står med.
    .fed = planens och enheternas flik Risker
part-introduction = En inledning.
    .fed = planens flik Texter
part-outlook = Omvärlden och nämndens förutsättningar.
    .fed = planens flik Texter
part-follow-up = Hur målen följs upp under året.
    .fed = planens flik Texter
part-fees = Nämndens avgifter, som text och som en tabell med samma id.
    .fed = planens flikar Texter och Tabeller
part-governing-documents = Styrande dokument.
    .fed = planens flikar Texter och Tabeller
part-year-wheel = Årets arbete månad för månad, som text och som en tabell med samma id.
    .fed = planens flikar Texter och Tabeller
part-events = Periodens viktigaste händelser.
    .fed = förvaltningens flik Texter
part-political-decisions = Politiska beslut som påverkar verksamheten.
    .fed = förvaltningens flik Texter
part-analysis = Den ekonomiska analysen.
    .fed = förvaltningens flik Texter
part-measures-taken = Vad som görs för en ekonomi i balans.
    .fed = förvaltningens flik Texter
part-investments = Investeringar, som text och som en tabell med samma id.
    .fed = förvaltningens flik Texter, planens flik Tabeller
part-child-perspective = Konsekvenser för barn.
    .fed = förvaltningens flik Texter, i nämndplanen planens
part-free-text = En text på planens flik Texter, fast eller skriven varje period.
    .fed = planens flik Texter, förvaltningens flik Texter
part-plain-language = Rapporten på lättläst svenska: förvaltningens egna rader, och korta meningar om målen, pengarna och det som är rött.
    .fed = statusar och summor som rapporten räknar ut; förvaltningens flik Texter, raden plain-language
part-exceptions = Allt som är rött eller gult, prognoser utanför planens gräns, försenat arbete och risker som har ökat, i en tabell: vad, status före och nu, varför, vad som görs, av vem och till när.
    .fed = statusar och kommentarer från enheternas flikar, förvaltningens Beslut och Texter; Ansvarig och Klart på planens flikar Aktiviteter och Uppdrag; gränserna på planens flik Regler
part-proposal = Vad nämnden föreslås besluta: förvaltningens text, eller att rapporten godkänns och överlämnas till kommunstyrelsen.
    .fed = förvaltningens flik Texter; lämnas den tom skrivs de två vanliga besluten
part-conclusions = Slutsatser.
    .fed = förvaltningens flik Texter
part-free-table = En tabell som skrivs i planen: text som den är skriven, tal med kontrollerade summor, statusar.
    .fed = planens flik Tabeller
part-free-chart = Staplar, staplade staplar eller linjer av en fri tabell eller av mått.
    .fed = planens flik Diagram
part-picture = En bild ur projektmappen, med bildtext och alternativtext.
    .fed = planens flik Bilder
part-summary = En sida: nyckeltal, förvaltningens ord, målens status, hur prognosen har ändrats med diagram, det viktigaste som inte går som planerat och förslaget till beslut. Den står först, före innehållet, om den är planens första del.
    .fed = allt som har rapporterats, förvaltningens Texter
part-changes = Vad som har ändrats sedan föregående rapport: statusar, prognos, risker.
    .fed = föregående rapports sparade resultat
part-method = Hur siffror och färger är beräknade, och ur vilka filer.
    .fed = planens flik Regler och alla arbetsböcker
parts-title = Rapportens delar
parts-intro = Alla delar som planens flik Rapport kan välja. Samma text visas av { $command } följt av delens namn. Sidan skapas ur programmets egna tabeller.
parts-shows = Visar
parts-feeds = Matas av
parts-about = Avser
parts-columns = Kolumner
parts-texts = Texter
parts-default = I en ny plan
parts-picture = Bild
parts-about-none = inget
parts-about-ids = id på fliken { $sheet }
parts-about-words = ord i kolumnen { $column } på fliken { $sheet }
parts-about-required = { $what }, krävs
parts-about-optional = { $what }; tomt ger alla
parts-columns-periods = perioder: 2019..2023, jan..dec, T1, T2 2024
parts-default-none = väljs på fliken Rapport
parts-hosts = Andra delar kan placeras i dess kapitel.
family-goals = Mål
family-work = Arbete
family-measures = Mått över tid
family-economy = Ekonomi
family-risks = Risker
family-free = Texter, tabeller, diagram och bilder
family-report = Om rapporten
