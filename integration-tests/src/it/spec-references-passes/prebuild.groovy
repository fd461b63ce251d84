io.github.holdfast.it.History.change(basedir)
new File(basedir, 'src/main/java/it/orders/OrderItem.java').text = new File(basedir, 'renamed/OrderItem.txt').text
return true
